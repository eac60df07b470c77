package torch.load;

import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;

/** Fills the platform through ERP's topics and tells how long everyone took to follow. */
final class Seed {

    private static final String CUSTOMER_EVENTS = "crm.customers.v1";

    private final Metrics metrics;
    private final Options options;

    Seed(Metrics metrics, Options options) {
        this.metrics = metrics;
        this.options = options;
    }

    /** Returns when every customer is made and every service has its copy. */
    Map<String, Object> customers(Erp erp) {
        long madeBefore = metrics.relayed("customer");
        long consumedBefore = metrics.consumed(CUSTOMER_EVENTS);
        long groups = metrics.groups(CUSTOMER_EVENTS);
        Instant start = Instant.now();
        erp.customers(options.customers());
        Wait.until("customers made", () -> metrics.relayed("customer") - madeBefore >= options.customers());
        double made = since(start);
        Wait.until(
                "customers consumed",
                () -> metrics.consumed(CUSTOMER_EVENTS) - consumedBefore >= groups * options.customers());
        double all = since(start);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("customers", options.customers());
        result.put("secondsUntilAllMadeAndPublished", round(made));
        result.put("secondsUntilAllCopiesFollowed", round(all));
        result.put("eventsRelayedPerSecond", Math.round(options.customers() / made));
        result.put("recordsConsumedPerSecond", Math.round(options.customers() * (groups + 1) / all));
        result.put("groupsThatRead", groups);
        return result;
    }

    /** Returns when analytics has every invoice. */
    Map<String, Object> invoices(Erp erp) {
        long before = metrics.consumed(Erp.INVOICES);
        Instant start = Instant.now();
        erp.invoices(options.invoices(), options.customers());
        Wait.until("invoices consumed", () -> metrics.consumed(Erp.INVOICES) - before >= options.invoices());
        double seconds = since(start);
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("invoices", options.invoices());
        result.put("seconds", round(seconds));
        result.put("invoicesConsumedPerSecond", Math.round(options.invoices() / seconds));
        return result;
    }

    static double since(Instant start) {
        return Duration.between(start, Instant.now()).toMillis() / 1000.0;
    }

    static double round(double seconds) {
        return Math.round(seconds * 10) / 10.0;
    }
}
