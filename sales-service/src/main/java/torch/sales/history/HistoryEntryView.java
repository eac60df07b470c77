package torch.sales.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.sales.process.ForecastCategory;

/** An entry as clients and other services see it: flat, with the values that were different before. */
public record HistoryEntryView(
        int seq,
        Instant at,
        String actor,
        HistoryCause cause,
        String stage,
        ForecastCategory category,
        @JsonFormat(shape = JsonFormat.Shape.STRING) BigDecimal amount,
        String currency,
        int probability,
        LocalDate closeDate,
        String owner,
        @Nullable PreviousValues previous) {

    public static List<HistoryEntryView> all(History history) {
        List<HistoryEntryView> views = new ArrayList<>(history.entries().size());
        @Nullable Position before = null;
        for (HistoryEntry entry : history.entries()) {
            views.add(of(entry, before));
            before = entry.position();
        }
        return views;
    }

    private static HistoryEntryView of(HistoryEntry entry, @Nullable Position before) {
        Position now = entry.position();
        return new HistoryEntryView(
                entry.seq(),
                entry.at(),
                entry.actor(),
                entry.cause(),
                now.stage(),
                now.category(),
                now.amount().amount(),
                now.amount().currency(),
                now.probability(),
                now.closeDate(),
                now.owner(),
                before == null ? null : PreviousValues.of(before, now));
    }
}
