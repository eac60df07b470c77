package torch.load;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.JsonNode;

/** Builds analytics' projections anew beside the live ones, compares and switches. */
final class Rebuild {

    private Rebuild() {}

    static Map<String, Object> measure(Http http, Platform platform) {
        String projections = platform.service("analytics") + "/internal/projections";
        Instant start = Instant.now();
        int generation =
                http.post(projections + "/rebuild", "").get("generation").asInt();
        Wait.until("a rebuilt generation", () -> ended(http.get(projections), generation));
        double seconds = Seed.since(start);
        JsonNode after = http.get(projections);
        long records = records(
                after.get("topics").get(Integer.toString(after.get("live").asInt())));
        Map<String, Object> result = new LinkedHashMap<>();
        result.put("records", records);
        result.put("secondsUntilSwitched", Seed.round(seconds));
        result.put("recordsPerSecond", Math.round(records / seconds));
        result.put("differences", after.at("/rebuild/differences").size());
        result.put("switched", after.get("live").asInt() == generation);
        return result;
    }

    private static boolean ended(JsonNode projections, int generation) {
        boolean failed = projections.at("/rebuild/phase").asString("").equals("FAILED");
        return failed || projections.get("live").asInt() == generation;
    }

    private static long records(JsonNode topics) {
        long sum = 0;
        for (JsonNode position : topics) {
            sum += position.get("read").asLong();
        }
        return sum;
    }
}
