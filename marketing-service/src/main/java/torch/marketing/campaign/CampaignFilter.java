package torch.marketing.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import torch.marketing.budget.BudgetLine;

/** Which campaigns a list shows; null lets everything through. */
record CampaignFilter(
        @Nullable Integer year,
        @Nullable String department,
        @Nullable String category,
        @Nullable CampaignStatus status) {

    Bson criterion() {
        List<Bson> all = new ArrayList<>();
        if (year != null && department != null && category != null) {
            all.add(eq(CampaignQueries.BUDGET, new BudgetLine(year, department, category).budgetId()));
        } else {
            add(all, CampaignQueries.YEAR, year);
            add(all, CampaignQueries.DEPARTMENT, department);
            add(all, CampaignQueries.CATEGORY, category);
        }
        add(all, CampaignQueries.STATUS, status == null ? null : status.name());
        return all.isEmpty() ? new Document() : and(all);
    }

    private static void add(List<Bson> all, String field, @Nullable Object value) {
        if (value != null) {
            all.add(eq(field, value));
        }
    }
}
