package torch.analytics.valuation;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.regex;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import torch.analytics.account.StoredVerdict;
import torch.analytics.value.ValueClass;

/**
 * Which customers are wanted.
 *
 * @param region of any level: {@code 370000} finds all counties of that province
 * @param industry of any level: {@code C} finds all of that section
 * @param text a part of the name
 */
record CustomerValueFilter(
        @Nullable ValueClass valueClass,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String department,
        @Nullable String owner,
        @Nullable String kind,
        @Nullable String text) {

    List<Bson> criteria() {
        List<Bson> criteria = new ArrayList<>();
        if (valueClass != null) {
            criteria.add(eq(StoredVerdict.CLASS, valueClass.name()));
        }
        add(criteria, "customer.regions", region);
        add(criteria, "customer.industries", industry);
        add(criteria, "customer.department", department);
        add(criteria, "customer.owner", owner);
        add(criteria, "customer.kind", kind);
        if (text != null && !text.isBlank()) {
            criteria.add(
                    regex("customer.name", Pattern.compile(Pattern.quote(text.strip()), Pattern.CASE_INSENSITIVE)));
        }
        return criteria;
    }

    private static void add(List<Bson> criteria, String field, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            criteria.add(eq(field, value.strip()));
        }
    }
}
