package torch.analytics.customer;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * Who a customer is, as far as values are told apart by it.
 *
 * @param kind COMPANY, DEALER or INDIVIDUAL
 * @param region GB/T 2260 code
 * @param industry GB/T 4754-2017 code
 * @param codes ERP codes that name this customer
 */
public record Profile(
        String id,
        String name,
        @Nullable String kind,
        @Nullable String owner,
        @Nullable String department,
        @Nullable String region,
        @Nullable String industry,
        List<String> codes) {

    static Profile of(CustomerMessage.Customer customer) {
        var region = customer.region();
        var industry = customer.industry();
        return new Profile(
                customer.id(),
                customer.name(),
                customer.kind(),
                customer.owner(),
                customer.department(),
                region == null ? null : region.code(),
                industry == null ? null : industry.code(),
                customer.erpCodes());
    }

    static Profile from(Document document) {
        return new Profile(
                document.getString("_id"),
                document.getString("name"),
                document.getString("kind"),
                document.getString("owner"),
                document.getString("department"),
                document.getString("region"),
                document.getString("industry"),
                document.getList("codes", String.class, List.of()));
    }

    Document document() {
        Document document = new Document("name", name).append("codes", codes);
        put(document, "kind", kind);
        put(document, "owner", owner);
        put(document, "department", department);
        put(document, "region", region);
        put(document, "industry", industry);
        return document;
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}
