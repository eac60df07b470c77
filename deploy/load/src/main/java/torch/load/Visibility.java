package torch.load;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.HdrHistogram.Histogram;
import tools.jackson.databind.JsonNode;

/**
 * How long after the answer to a command, or after the broker's acknowledgement of an invoice, a read shows it. Each
 * figure includes the read that waited; that read alone, with nothing to wait for, stands beside it.
 */
final class Visibility {

    private static final int PROBES = 300;
    private static final int CLASS_PROBES = 20;
    private static final long BUSY_AFTER_MILLIS = 6000;

    private final Http http;
    private final Platform platform;
    private final Prepared prepared;
    private final Erp erp;
    private final String run = Long.toString(System.currentTimeMillis(), 36);

    Visibility(Http http, Platform platform, Prepared prepared, Erp erp) {
        this.http = http;
        this.platform = platform;
        this.prepared = prepared;
        this.erp = erp;
    }

    /** Milliseconds. */
    record Lag(double p50, double p99, double readAloneP50) {}

    Map<String, Lag> all() {
        Map<String, Lag> lags = new LinkedHashMap<>();
        lags.put("customer -> list of customers", lag(PROBES, "/api/customers?limit=1", this::newCustomer));
        lags.put("move of a deal -> funnel", lag(PROBES, "/api/analytics/funnel", this::move));
        String code = "V" + run;
        String values = "/api/analytics/customer-values/" + customerOf(code);
        lags.put("invoice -> revenue of the customer", lag(PROBES, values, () -> invoice(code)));
        lags.put("invoice -> class of the customer", classes());
        return lags;
    }

    /** The same for customers, while the machine is busy with something else. */
    Lag whileBusy(Runnable work) {
        Thread busy = Thread.ofPlatform().start(work);
        Wait.pause(BUSY_AFTER_MILLIS);
        Lag lag = lag(busy::isAlive, "/api/customers?limit=1", this::newCustomer);
        try {
            busy.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return lag;
    }

    private Lag lag(int probes, String read, Supplier<String> change) {
        int[] left = {probes};
        return lag(() -> left[0]-- > 0, read, change);
    }

    /** @param change makes a change and says which version of what a read shall wait for */
    private Lag lag(BooleanSupplier more, String read, Supplier<String> change) {
        Histogram waited = new Histogram(3);
        Histogram alone = new Histogram(3);
        String separator = read.contains("?") ? "&" : "?";
        while (more.getAsBoolean()) {
            String after = change.get();
            long start = System.nanoTime();
            http.text(platform.gateway() + read + separator + "after=" + after);
            waited.recordValue(micros(start));
            long again = System.nanoTime();
            http.text(platform.gateway() + read);
            alone.recordValue(micros(again));
        }
        return new Lag(millis(waited, 50), millis(waited, 99), millis(alone, 50));
    }

    private String newCustomer() {
        JsonNode made = http.post(platform.gateway() + "/api/customers", Companies.registration(false));
        return "customers/" + made.get("id").asString() + "@1";
    }

    private String move() {
        Deals.Move move = prepared.deals().next();
        JsonNode moved = http.post(
                platform.gateway() + "/api/opportunities/" + move.deal() + "/move",
                "{\"stage\":\"" + move.stage() + "\"}");
        return "opportunities/" + move.deal() + "@" + moved.get("version").asLong();
    }

    private int invoices;

    private String invoice(String code) {
        String number = "V" + run + "-" + invoices++;
        Erp.await(erp.invoice(number, code, Instant.now().minusSeconds(60), 100));
        return "invoices/" + number + "@1";
    }

    /** The first invoice makes a customer of a prospect. */
    private Lag classes() {
        Histogram waited = new Histogram(3);
        for (int probe = 0; probe < CLASS_PROBES; probe++) {
            String code = "K" + run + "-" + probe;
            String value = platform.gateway() + "/api/analytics/customer-values/" + customerOf(code);
            Wait.until("first class", () -> !classOf(value).isEmpty());
            String before = classOf(value);
            invoice(code);
            long start = System.nanoTime();
            while (classOf(value).equals(before)) {
                Wait.pause(20);
            }
            waited.recordValue(micros(start));
        }
        return new Lag(millis(waited, 50), millis(waited, 99), 0);
    }

    private String classOf(String address) {
        return http.get(address).at("/value/class").asString("");
    }

    /** Registered by ERP, under that code. */
    private String customerOf(String code) {
        Erp.await(erp.customer(code, 100_000_000 + (int) (System.nanoTime() % 50_000_000)));
        String list = platform.gateway() + "/api/customers?externalId=erp:" + code;
        Wait.until("customer of ERP", () -> !http.get(list).get("items").isEmpty());
        String id = http.get(list).at("/items/0/id").asString();
        http.text(platform.gateway() + "/api/analytics/funnel?from=1970-01-01&to=1970-01-01&after=customers/" + id
                + "@1");
        return id;
    }

    private static long micros(long start) {
        return (System.nanoTime() - start) / 1000;
    }

    private static double millis(Histogram histogram, double percentile) {
        return Math.round(histogram.getValueAtPercentile(percentile) / 100.0) / 10.0;
    }
}
