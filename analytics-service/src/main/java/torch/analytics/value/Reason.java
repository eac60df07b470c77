package torch.analytics.value;

import java.util.Collections;
import java.util.Map;
import java.util.TreeMap;

/** Why a customer has its class: a stable code and the figures that decided. */
public record Reason(String code, Map<String, String> figures) {

    public Reason {
        figures = figures == null ? Map.of() : Collections.unmodifiableMap(new TreeMap<>(figures));
    }
}
