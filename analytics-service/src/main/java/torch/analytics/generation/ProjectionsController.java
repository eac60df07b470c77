package torch.analytics.generation;

import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** GenerationLedger of projections, for operators; not reachable through the gateway. */
@RestController
@RequestMapping("/internal/projections")
class ProjectionsController {

    private final GenerationLedger generations;
    private final CaughtUp caughtUp;

    ProjectionsController(GenerationLedger generations, CaughtUp caughtUp) {
        this.generations = generations;
        this.caughtUp = caughtUp;
    }

    /** Starts a rebuild, or tells of the one under way. */
    @PostMapping("/rebuild")
    ResponseEntity<RebuildView> rebuild() {
        return ResponseEntity.accepted()
                .location(URI.create("/internal/projections"))
                .body(RebuildView.of(generations.begin()));
    }

    @GetMapping
    ProjectionsView show() throws InterruptedException {
        GenerationLedger.Alias alias = generations.alias();
        Map<Integer, Map<String, CaughtUp.Position>> topics = new TreeMap<>();
        topics.put(alias.live().number(), caughtUp.positions(alias.live()));
        Rebuilding rebuilding = alias.rebuilding();
        if (rebuilding != null && !rebuilding.phase().ended()) {
            topics.put(rebuilding.generation().number(), caughtUp.positions(rebuilding.generation()));
        }
        return new ProjectionsView(
                alias.live().number(), rebuilding == null ? null : RebuildView.of(rebuilding), topics);
    }

    /** @param topics by generation and topic: records read and waiting */
    record ProjectionsView(
            int live, @Nullable RebuildView rebuild, Map<Integer, Map<String, CaughtUp.Position>> topics) {}

    record RebuildView(
            int generation, Phase phase, Instant begunAt, Instant since, long compared, List<String> differences) {

        static RebuildView of(Rebuilding rebuilding) {
            return new RebuildView(
                    rebuilding.generation().number(),
                    rebuilding.phase(),
                    rebuilding.begunAt(),
                    rebuilding.since(),
                    rebuilding.compared(),
                    rebuilding.differences());
        }
    }
}
