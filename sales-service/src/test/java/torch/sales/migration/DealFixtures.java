package torch.sales.migration;

import java.nio.charset.StandardCharsets;

/** Deals as another system wrote them. */
final class DealFixtures {

    private DealFixtures() {}

    static String line(String externalId, String customer, String moves, String outcome) {
        return """
                {"externalId":"%s","customerExternalId":"%s","owner":"seller-qd-1","process":"KEY_ACCOUNT",\
                "title":"Old deal","productLines":[{"productCode":"P-1","quantity":"3",\
                "unitPrice":{"amount":"9.99","currency":"CNY"}}],"openedAt":"2025-09-01T10:00:00+08:00",\
                "moves":%s,"closeDate":"2025-12-31","outcome":%s}""".formatted(externalId, customer, moves, outcome);
    }

    static String wonLine(String externalId, String customer) {
        return line(
                externalId,
                customer,
                "[{\"stage\":\"QUOTED\",\"at\":\"2025-10-08T02:00:00Z\",\"by\":\"seller-qd-2\"}]",
                "{\"status\":\"WON\",\"at\":\"2025-12-12T02:00:00Z\",\"by\":\"manager-1\"}");
    }

    static ImportedDeal read(String line) {
        return DealReader.read(line.getBytes(StandardCharsets.UTF_8));
    }

    static ImportedDeal deal(String moves, String outcome) {
        return read(line("OLD-1", "13085", moves, outcome));
    }
}
