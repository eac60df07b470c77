package torch.demo.deal;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.demo.gateway.Money;
import torch.demo.story.Row;
import torch.demo.story.StoryDay;

/** A line of the import, from a line of deals.csv. */
record PastDeal(
        String externalId,
        String customerExternalId,
        String owner,
        String process,
        String title,
        List<DealLine> productLines,
        @Nullable Money amount,
        Instant openedAt,
        List<Move> moves,
        LocalDate closeDate,
        @Nullable Outcome outcome) {

    record Move(String stage, Instant at, String by) {}

    record Outcome(
            String status,
            Instant at,
            String by,
            @Nullable String reason,
            @Nullable String note) {}

    static PastDeal of(Row row, StoryDay day) {
        String owner = row.text("owner");
        return new PastDeal(
                row.text("externalId"),
                row.text("customer"),
                owner,
                row.text("process"),
                row.text("title"),
                DealLine.of(row),
                Money.ofOptional(row.optional("amount")),
                day.at(row.text("opened")),
                row.list("moves").stream().map(move -> move(move, owner, day)).toList(),
                day.date(row.text("close")),
                outcome(row.optional("outcome"), owner, day));
    }

    /** @param text for example {@code -36 15:06 QUOTED} */
    private static Move move(String text, String owner, StoryDay day) {
        String[] parts = text.split(" ");
        return new Move(parts[2], day.at(parts[0] + " " + parts[1]), owner);
    }

    /** @param text for example {@code -30 16:29 LOST PRICE}, with a note at the end or not */
    private static @Nullable Outcome outcome(@Nullable String text, String owner, StoryDay day) {
        if (text == null) {
            return null;
        }
        String[] parts = text.split(" ", 5);
        return new Outcome(
                parts[2],
                day.at(parts[0] + " " + parts[1]),
                owner,
                parts.length > 3 ? parts[3] : null,
                parts.length > 4 ? parts[4] : null);
    }
}
