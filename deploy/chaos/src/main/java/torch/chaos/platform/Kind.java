package torch.chaos.platform;

import java.util.List;

/**
 * A kind of record that is published, and where its versions are held besides.
 *
 * @param service whose database has the documents
 * @param plural of its collection and topic
 */
public record Kind(String service, String plural, List<Copy> copies) {

    /** @param collection its name, or what it begins with before the number of a generation */
    public record Copy(String database, String collection) {}

    public static final List<Kind> ALL = List.of(
            new Kind(
                    "customer",
                    "customers",
                    List.of(
                            new Copy("customer", "customerSearch"),
                            new Copy("sales", "customers"),
                            new Copy("marketing", "customers"),
                            new Copy("support", "customers"),
                            new Copy("analytics", "customers_g"))),
            new Kind("sales", "opportunities", List.of(new Copy("analytics", "opportunities_g"))),
            new Kind("sales", "order-requests", List.of()),
            new Kind("marketing", "campaigns", List.of(new Copy("analytics", "campaigns_g"))),
            new Kind("marketing", "budgets", List.of()),
            new Kind("marketing", "budget-entries", List.of()),
            new Kind("support", "tickets", List.of(new Copy("analytics", "tickets_g"))),
            new Kind("support", "calendars", List.of()),
            new Kind("analytics", "customer-values", List.of()));

    public String topic() {
        return "crm." + plural + ".v1";
    }
}
