package torch.demo;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import tools.jackson.databind.JsonNode;
import torch.demo.gateway.Gateway;
import torch.demo.gateway.Seen;
import torch.demo.story.Parallel;
import torch.demo.story.Progress;

/** Falls when analytics has seen everything and its classes have come to rest, so that the figures are final. */
final class Curtain {

    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final int SAME_ANSWERS = 3;
    private static final long PAUSE_MILLIS = 700;

    /** Cheap, since it asks for no day on which there was a deal. */
    private static final String PROBE = "/api/analytics/funnel?from=1970-01-01&to=1970-01-01";

    private static final String SUMMARY = "/api/analytics/customer-values/summary";

    private final Gateway gateway;
    private final Progress progress;

    Curtain(Gateway gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
    }

    void await(Seen everything) {
        List<String> queries = everything.queries(PROBE);
        progress.expectCommands(queries.size());
        Parallel.forEach(queries, query -> {
            gateway.get(query);
            progress.command();
        });
        awaitRest();
    }

    private void awaitRest() {
        Instant limit = Instant.now().plus(PATIENCE);
        JsonNode before = gateway.get(SUMMARY).body();
        for (int same = 1; same < SAME_ANSWERS; ) {
            if (Instant.now().isAfter(limit)) {
                throw new IllegalStateException("The classes of customers do not come to rest: " + before);
            }
            pause();
            JsonNode now = gateway.get(SUMMARY).body();
            same = now.equals(before) ? same + 1 : 1;
            before = now;
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("The story was interrupted", e);
        }
    }
}
