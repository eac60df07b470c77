package torch.load;

import java.util.ArrayList;
import java.util.List;
import tools.jackson.databind.JsonNode;

/**
 * What the measured requests are about.
 *
 * @param page1 address of the first page of the list
 * @param page1000 address of the thousandth, or of the last if there are fewer
 */
record Prepared(List<String> customers, String page1, String page1000, Deals deals) {

    private static final int DEALS = 1000;

    static Prepared of(Http http, Platform platform) {
        String page1 = "/api/customers?limit=50";
        String address = page1;
        List<String> customers = new ArrayList<>();
        for (int page = 1; page < 1000; page++) {
            JsonNode body = http.get(platform.gateway() + address);
            body.get("items").forEach(row -> customers.add(row.get("id").asString()));
            if (!body.hasNonNull("next")) {
                break;
            }
            address = body.get("next").asString();
        }
        return new Prepared(customers, page1, address, Deals.open(http, platform, customers, DEALS));
    }
}
