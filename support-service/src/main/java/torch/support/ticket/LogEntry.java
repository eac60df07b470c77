package torch.support.ticket;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of what happened to a ticket.
 *
 * @param what type of the event
 * @param note at most 200 characters of its text
 */
public record LogEntry(
        Instant at, String by, String what, @Nullable String note) {

    /** The oldest lines go first: a log may not grow without bound inside the record. */
    static final int MOST = 100;

    private static final int LONGEST_NOTE = 200;

    static LogEntry of(TicketEvent event, Stamp stamp) {
        return new LogEntry(stamp.at(), stamp.by(), event.type(), shortened(event.note()));
    }

    private static @Nullable String shortened(@Nullable String note) {
        return note == null || note.codePointCount(0, note.length()) <= LONGEST_NOTE
                ? note
                : note.substring(0, note.offsetByCodePoints(0, LONGEST_NOTE - 1)) + "…";
    }

    static List<LogEntry> append(List<LogEntry> log, LogEntry entry) {
        List<LogEntry> longer = new ArrayList<>(log.size() < MOST ? log : log.subList(log.size() - MOST + 1, MOST));
        longer.add(entry);
        return longer;
    }
}
