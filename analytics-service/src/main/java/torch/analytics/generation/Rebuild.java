package torch.analytics.generation;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.analytics.base.Alone;

/**
 * Builds a new generation beside the live one and switches to it when both say the same (product.md A8). Driven step
 * by step from the stored phase, so it goes on after a restart, in any instance.
 */
@Component
class Rebuild {

    private static final Logger log = LoggerFactory.getLogger(Rebuild.class);
    private static final Duration LEASE = Duration.ofMinutes(1);

    private final Alone steps = new Alone();
    private final String instance = UUID.randomUUID().toString();
    private final GenerationLedger generations;
    private final List<Projection<?>> projections;
    private final List<Settling> settlings;
    private final CaughtUp caughtUp;
    private final Parity parity;
    private final MongoDatabase database;
    private final GenerationSettings settings;
    private final Clock clock;
    private @Nullable Generation cleaned;

    Rebuild(
            GenerationLedger generations,
            List<Projection<?>> projections,
            List<Settling> settlings,
            CaughtUp caughtUp,
            Parity parity,
            MongoDatabase database,
            GenerationSettings settings,
            Clock clock) {
        this.generations = generations;
        this.projections = projections;
        this.settlings = settlings;
        this.caughtUp = caughtUp;
        this.parity = parity;
        this.database = database;
        this.settings = settings;
        this.clock = clock;
    }

    @Scheduled(fixedDelayString = "${torch.analytics.generations.step-every:1s}")
    void look() {
        steps.start("rebuild", this::step);
    }

    private void step() throws InterruptedException {
        Rebuilding rebuilding = generations.alias().rebuilding();
        if (rebuilding == null || rebuilding.generation().equals(cleaned) || !generations.drive(instance, LEASE)) {
            return;
        }
        switch (rebuilding.phase()) {
            case LOADING -> load(rebuilding);
            case SETTLING -> settle(rebuilding);
            case COMPARING -> compare(rebuilding);
            case SWITCHED -> retire(rebuilding);
            case DONE, FAILED -> clean(rebuilding);
        }
    }

    private void load(Rebuilding rebuilding) throws InterruptedException {
        Map<String, CaughtUp.Position> positions = caughtUp.positions(rebuilding.generation());
        long read =
                positions.values().stream().mapToLong(CaughtUp.Position::read).sum();
        long waiting = positions.values().stream()
                .mapToLong(CaughtUp.Position::waiting)
                .sum();
        // the last events are taken in while the figures are computed: no need to wait for a quiet moment
        if (waiting * 1000 <= read) {
            generations.progress(rebuilding.to(Phase.SETTLING, clock.instant()));
        }
    }

    private void settle(Rebuilding rebuilding) {
        settlings.forEach(settling -> settling.settle(rebuilding.generation()));
        log.info("Generation {} is computed", rebuilding.generation().number());
        generations.progress(rebuilding.to(Phase.COMPARING, clock.instant()));
    }

    private void compare(Rebuilding rebuilding) throws InterruptedException {
        Generation live = generations.live();
        List<Projection.Comparable> collections = Stream.concat(
                        projections.stream().map(Projection::comparable),
                        settlings.stream().map(Settling::comparable))
                .toList();
        Parity.Result result = parity.compare(live, rebuilding.generation(), collections);
        if (result.equal()) {
            log.info("Generation {} equals {}: {} documents", rebuilding.generation(), live, result.equalDocuments());
            generations.promote(rebuilding.switched(live, result, clock.instant()));
        } else {
            log.error("Generation {} differs from {}: {}", rebuilding.generation(), live, result.differences());
            generations.progress(rebuilding.failed(result, clock.instant()));
        }
    }

    private void retire(Rebuilding rebuilding) {
        if (graceIsOver(rebuilding)) {
            generations.progress(rebuilding.to(Phase.DONE, clock.instant()));
        }
    }

    /** Only when every instance has stopped listening: a late write would bring a dropped collection back. */
    private void clean(Rebuilding rebuilding) {
        if (!graceIsOver(rebuilding)) {
            return;
        }
        Pattern ofGeneration = Pattern.compile(".*_g([0-9]+)");
        for (String name : database.listCollectionNames().into(new ArrayList<>())) {
            Matcher matcher = ofGeneration.matcher(name);
            if (matcher.matches() && retired(Integer.parseInt(matcher.group(1)))) {
                database.getCollection(name).drop();
            }
        }
        cleaned = rebuilding.generation();
    }

    private boolean retired(int number) {
        GenerationLedger.Alias alias = generations.alias();
        return number != alias.live().number() && number <= alias.newest().number();
    }

    private boolean graceIsOver(Rebuilding rebuilding) {
        return clock.instant().isAfter(rebuilding.since().plus(settings.grace()));
    }
}
