package torch.analytics.account;

import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import torch.analytics.contribution.CellNames;
import torch.analytics.customer.Profile;
import torch.analytics.invoice.Revenue;
import torch.analytics.invoice.Window;

/** How an account of a run is stored: a row of {@code customer_values_g<n>}, without what its class is. */
public final class AccountRow {

    public static final String COLLECTION = "customer_values";
    /** The run that follows every event. */
    public static final String LIVE = "live";

    private AccountRow() {}

    public static String id(String run, String cell) {
        return run + "|" + cell;
    }

    public static Document ofCustomer(String run, Profile profile, Revenue revenue, Window window) {
        return row(run, CellNames.customer(profile.id()), AccountKind.CUSTOMER, revenue, window)
                .append("customer", customer(profile));
    }

    public static Document ofCode(String run, String code, Revenue revenue, Window window) {
        return row(run, CellNames.code(code), AccountKind.UNLINKED, revenue, window);
    }

    public static Document ofNobody(String run, String day, Revenue revenue, Window window) {
        return row(run, CellNames.nobody(day), AccountKind.NOBODY, revenue, window);
    }

    static Document nothing(String run, String cell, Window window) {
        return row(run, cell, AccountKind.NOTHING, Revenue.NONE, window).append("zeroed", true);
    }

    private static Document row(String run, String cell, AccountKind kind, Revenue revenue, Window window) {
        return new Document("_id", id(run, cell))
                .append("run", run)
                .append("kind", kind.name())
                .append("asOf", window.asOf().toString())
                .append("revenue", revenue(revenue));
    }

    private static Document customer(Profile profile) {
        Document customer =
                new Document("id", profile.id()).append("name", profile.name()).append("codes", profile.codes());
        put(customer, "kind", profile.kind());
        put(customer, "owner", profile.owner());
        put(customer, "department", profile.department());
        put(customer, "region", profile.region());
        put(customer, "industry", profile.industry());
        List<String> regions = Axes.regions(profile.region());
        List<String> industries = Axes.industries(profile.industry());
        if (!regions.isEmpty()) {
            customer.append("province", regions.getFirst()).append("regions", regions);
        }
        if (!industries.isEmpty()) {
            customer.append("section", industries.getFirst()).append("industries", industries);
        }
        return customer;
    }

    private static Document revenue(Revenue revenue) {
        Document document = new Document("sales", new Decimal128(revenue.sales()))
                .append("net", new Decimal128(revenue.net()))
                .append("invoices", revenue.invoices())
                .append("documents", revenue.documents());
        put(document, "lastSale", revenue.lastSale());
        if (!revenue.others().isEmpty()) {
            document.append(
                    "others",
                    revenue.others().stream()
                            .map(other -> new Document("currency", other.currency())
                                    .append("sales", new Decimal128(other.sales()))
                                    .append("net", new Decimal128(other.net()))
                                    .append("invoices", other.invoices()))
                            .toList());
        }
        return document;
    }

    private static void put(Document document, String name, @Nullable String value) {
        if (value != null) {
            document.append(name, value);
        }
    }
}
