package torch.sales.history;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import torch.sales.process.Stage;

/** Append-only and never empty: the first entry is the opening. */
public record History(List<HistoryEntry> entries) {

    public static final int LIMIT = 500;

    public History {
        entries = List.copyOf(entries);
    }

    public static History opening(Position position, String actor, Instant at, HistoryCause cause) {
        return new History(List.of(new HistoryEntry(1, at, actor, cause, position)));
    }

    /**
     * Adds an entry unless the position is the present one. An instant before the last entry's becomes that one, so
     * that clocks of several instances never turn time back.
     *
     * @throws HistoryFull at the limit, and one entry earlier unless the deal closes: an open deal can always be closed
     */
    public History append(Position next, String actor, Instant at, HistoryCause cause) {
        HistoryEntry last = last();
        if (next.equals(last.position())) {
            return this;
        }
        int room = Stage.closes(next.stage()) ? LIMIT : LIMIT - 1;
        if (entries.size() >= room) {
            throw new HistoryFull();
        }
        List<HistoryEntry> longer = new ArrayList<>(entries);
        longer.add(new HistoryEntry(last.seq() + 1, at.isBefore(last.at()) ? last.at() : at, actor, cause, next));
        return new History(longer);
    }

    public HistoryEntry last() {
        return entries.getLast();
    }

    /** The stage a closed deal was in before; the present one of an open deal. */
    public String lastOpenStage() {
        return entries.reversed().stream()
                .map(entry -> entry.position().stage())
                .filter(stage -> !Stage.closes(stage))
                .findFirst()
                .orElseThrow();
    }
}
