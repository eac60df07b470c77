package torch.analytics.valuation;

import java.time.Duration;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.analytics.account.LiveDayLedger;
import torch.analytics.base.Alone;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.invoice.Window;

/** Keeps the run of today: opens it for each new day, classifies it after every change of figures. */
@Component
class LiveRun {

    private static final Logger log = LoggerFactory.getLogger(LiveRun.class);
    /** At most a quarter of the time goes into classifying, however many customers there are. */
    private static final int REST = 3;

    private static final Duration MOST_REST = Duration.ofSeconds(3);

    private static final Duration LOOK_AT_ALL = Duration.ofMinutes(1);

    private final Alone looks = new Alone();
    private final String instance = UUID.randomUUID().toString();
    private final GenerationLedger generations;
    private final LiveDayLedger liveDay;
    private final LiveOpening opening;
    private final ClassificationProjection classification;
    private @Nullable Generation checked;
    private long restUntil = System.nanoTime();
    private long lookAtAll = System.nanoTime();

    LiveRun(
            GenerationLedger generations,
            LiveDayLedger liveDay,
            LiveOpening opening,
            ClassificationProjection classification) {
        this.generations = generations;
        this.liveDay = liveDay;
        this.opening = opening;
        this.classification = classification;
    }

    @Scheduled(fixedDelayString = "${torch.analytics.values.look-every:250ms}")
    void look() {
        looks.start("live-run", this::step);
    }

    private void step() {
        Generation generation = generations.live();
        Optional<LiveDayLedger.LiveDay> day = liveDay.find(generation);
        if (day.isEmpty() || !day.get().ready() || opening.due(day.get())) {
            alone(generation, _ -> opening.open(generation, day));
        } else if (System.nanoTime() - restUntil >= 0 && due(generation)) {
            long begun = System.nanoTime();
            Window window = day.get().window();
            alone(
                    generation,
                    fence -> classification.write(generation, classification.find(generation, window), fence));
            restUntil = System.nanoTime() + Math.min(MOST_REST.toNanos(), REST * (System.nanoTime() - begun));
        }
    }

    /** Once a minute without cause: what a stalled instance wrote late is put right. */
    private boolean due(Generation generation) {
        if (!generation.equals(checked)) {
            classification.flagOtherBoundaries(generation);
            checked = generation;
        }
        if (classification.needed(generation)) {
            return true;
        }
        if (System.nanoTime() - lookAtAll < LOOK_AT_ALL.toNanos()) {
            return false;
        }
        lookAtAll = System.nanoTime();
        return true;
    }

    private void alone(Generation generation, java.util.function.LongConsumer work) {
        OptionalLong fence = liveDay.take(generation, instance);
        if (fence.isEmpty()) {
            return;
        }
        try {
            work.accept(fence.getAsLong());
        } catch (RuntimeException e) {
            log.warn("The live run of generation {} waits: {}", generation.number(), e.toString());
        } finally {
            liveDay.release(generation, instance);
        }
    }
}
