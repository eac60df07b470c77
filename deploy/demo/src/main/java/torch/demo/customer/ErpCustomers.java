package torch.demo.customer;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import torch.demo.gateway.Gateway;

/** Waits until customer-service has made or linked a customer for every code that ERP sent. */
public final class ErpCustomers {

    private static final Duration PATIENCE = Duration.ofSeconds(120);
    private static final long PAUSE_MILLIS = 500;

    private final Gateway gateway;
    private final Set<String> codes;

    public ErpCustomers(Gateway gateway, Set<String> codes) {
        this.gateway = gateway;
        this.codes = codes;
    }

    /** All customers there are with their present versions, each under its id and under its external ids. */
    public Map<String, String> await() {
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            Map<String, String> listed = list();
            Set<String> missing = new HashSet<>(codes);
            missing.removeIf(code -> listed.containsKey("erp:" + code));
            if (missing.isEmpty()) {
                return listed;
            }
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("After " + PATIENCE + " no customer has these ERP codes: " + missing);
            }
            pause();
        }
    }

    private Map<String, String> list() {
        Map<String, String> versions = new HashMap<>();
        @Nullable String path = "/api/customers?limit=200";
        while (path != null) {
            JsonNode page = gateway.get(path).body();
            for (JsonNode customer : page.required("items")) {
                String id = customer.required("id").asString();
                String version =
                        "customers/" + id + "@" + customer.required("version").asLong();
                versions.put(id, version);
                customer.required("externalIds").forEach(code -> versions.put(code.asString(), version));
            }
            path = page.hasNonNull("next") ? page.get("next").asString() : null;
        }
        return versions;
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while waiting for customers", e);
        }
    }
}
