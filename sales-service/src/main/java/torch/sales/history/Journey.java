package torch.sales.history;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.IsoFields;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import torch.sales.process.SalesProcess;
import torch.sales.process.Stage;

/**
 * What follows from a history (product.md "Stage history"); computed when asked for, never stored.
 *
 * @param timeInStage open stages only, in order of first entry; re-entries add up
 * @param pushes how often the close date of an open deal moved past the end of its quarter
 */
public record Journey(List<StageTime> timeInStage, int pushes, List<Step> skips, List<Step> backwardMoves) {

    /** @param entered how often the deal came into the stage */
    public record StageTime(String stage, int entered, Duration time) {

        StageTime plus(StageTime other) {
            return new StageTime(stage, entered + other.entered, time.plus(other.time));
        }
    }

    /** @param skipped the stages left out; empty for a step back */
    public record Step(int seq, Instant at, String from, String to, List<String> skipped) {}

    /** @param now until when the present stage of an open deal counts */
    public static Journey of(History history, SalesProcess process, Instant now) {
        List<Step> skips = new ArrayList<>();
        List<Step> backwardMoves = new ArrayList<>();
        int pushes = 0;
        HistoryEntry before = history.entries().getFirst();
        for (HistoryEntry entry : history.entries()) {
            String from = before.position().stage();
            String to = entry.position().stage();
            List<String> skipped = process.skipped(from, to);
            if (!skipped.isEmpty()) {
                skips.add(new Step(entry.seq(), entry.at(), from, to, skipped));
            } else if (!Stage.closes(from) && process.backward(from, to)) {
                backwardMoves.add(new Step(entry.seq(), entry.at(), from, to, List.of()));
            }
            if (quarter(entry.position().closeDate())
                    > quarter(before.position().closeDate())) {
                pushes++;
            }
            before = entry;
        }
        return new Journey(times(history, now), pushes, skips, backwardMoves);
    }

    private static List<StageTime> times(History history, Instant now) {
        Map<String, StageTime> times = new LinkedHashMap<>();
        List<HistoryEntry> entries = history.entries();
        for (int i = 0; i < entries.size(); i++) {
            String stage = entries.get(i).position().stage();
            if (Stage.closes(stage)) {
                continue;
            }
            Instant end = i + 1 < entries.size() ? entries.get(i + 1).at() : now;
            int entered = i == 0 || !entries.get(i - 1).position().stage().equals(stage) ? 1 : 0;
            Duration time = Duration.between(entries.get(i).at(), end);
            times.merge(stage, new StageTime(stage, entered, time), StageTime::plus);
        }
        return List.copyOf(times.values());
    }

    /** Counts quarters, so that later ones are greater across years. */
    private static int quarter(LocalDate date) {
        return date.getYear() * 4 + date.get(IsoFields.QUARTER_OF_YEAR);
    }
}
