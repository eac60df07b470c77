package torch.chaos.client;

import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.Function;

/**
 * The life of one kind of record, as commands one after another.
 *
 * @param making body of its creation, out of a mark and the id of a customer
 */
record Story(
        String service,
        String plural,
        boolean ofCustomer,
        BiFunction<String, String, Map<String, Object>> making,
        List<Step> steps) {

    /**
     * @param verb behind the record's address; empty for the record itself
     * @param actor who does it: a campaign is approved by somebody else
     */
    record Step(String method, String verb, String actor, Function<String, Map<String, Object>> body) {}

    private static final String USER = "user";

    static final List<Story> ALL = List.of(customers(), deals(), tickets(), campaigns());

    static final int YEAR = 2026;
    static final String DEPARTMENT = "branch-qd";
    static final String CATEGORY = "exhibition";

    private static Story customers() {
        Step rename = patch("name");
        Step contact = post("/contacts", mark -> Map.of("name", mark, "roles", List.of("BUYER")));
        Step move = patch("address");
        return new Story(
                "customer",
                "customers",
                false,
                (mark, _) -> Map.of("kind", "COMPANY", "name", mark),
                List.of(rename, contact, move, contact, rename, contact, move, rename));
    }

    private static Story deals() {
        return new Story(
                "sales",
                "opportunities",
                true,
                (mark, customer) -> Map.of(
                        "customerId", customer, "title", mark, "process", "KEY_ACCOUNT", "closeDate", YEAR + "-12-31"),
                List.of(
                        moveTo("NEEDS_CONFIRMED"),
                        patch("title"),
                        moveTo("QUOTED"),
                        moveTo("SAMPLE_TESTED"),
                        moveTo("NEGOTIATION"),
                        post("/lose", mark -> Map.of("reason", "PRICE", "note", mark)),
                        post("/reopen", _ -> Map.of("stage", "QUOTED")),
                        patch("title"),
                        post("/win", mark -> Map.of("note", mark))));
    }

    private static Story tickets() {
        return new Story(
                "support",
                "tickets",
                true,
                (mark, customer) -> Map.of(
                        "type",
                        "ENQUIRY",
                        "channel",
                        "PHONE",
                        "priority",
                        "LOW",
                        "subject",
                        mark,
                        "customerId",
                        customer),
                List.of(
                        post("/assign", mark -> Map.of("owner", mark)),
                        post("/respond", _ -> Map.of()),
                        patch("subject"),
                        post("/hold", mark -> Map.of("reason", mark)),
                        post("/resume", _ -> Map.of()),
                        post("/resolve", mark -> Map.of("resolution", mark)),
                        post("/reopen", mark -> Map.of("reason", mark)),
                        post("/resolve", mark -> Map.of("resolution", mark)),
                        post("/close", _ -> Map.of())));
    }

    private static Story campaigns() {
        Step expense = post("/expenses", mark -> Map.of("amount", cny("10.00"), "note", mark));
        return new Story(
                "marketing",
                "campaigns",
                true,
                (mark, customer) -> Map.of(
                        "name",
                        mark,
                        "purpose",
                        mark,
                        "year",
                        YEAR,
                        "department",
                        DEPARTMENT,
                        "category",
                        CATEGORY,
                        "planned",
                        cny("100.00"),
                        "expectedLeads",
                        5,
                        "customers",
                        List.of(customer)),
                List.of(
                        patch("name"),
                        post("/submit", _ -> Map.of()),
                        new Step("POST", "/approve", "manager", _ -> Map.of()),
                        post("/start", _ -> Map.of()),
                        expense,
                        expense,
                        post("/finish", _ -> Map.of()),
                        post("/evaluate", mark -> Map.of("leads", 3, "participants", 4, "result", mark))));
    }

    static Map<String, Object> cny(String amount) {
        return Map.of("amount", amount, "currency", "CNY");
    }

    private static Step moveTo(String stage) {
        return post("/move", _ -> Map.of("stage", stage));
    }

    private static Step patch(String field) {
        return new Step("PATCH", "", USER, mark -> Map.of(field, mark));
    }

    private static Step post(String verb, Function<String, Map<String, Object>> body) {
        return new Step("POST", verb, USER, body);
    }
}
