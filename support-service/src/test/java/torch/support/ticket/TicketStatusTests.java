package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.ticket.TicketFixtures.GOALS;
import static torch.support.ticket.TicketFixtures.by;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.platform.aggregate.Decision;
import torch.platform.problem.Problem;
import torch.support.calendar.AppliedCalendar;

/** Which command is possible in which status. */
class TicketStatusTests {

    private static final Stamp LATER = by("agent-2", "2026-11-30T10:30");
    private static final AppliedCalendar CALENDAR = appliedStandard(1_2026);

    private static final Map<String, Function<Ticket, Decision<Ticket>>> COMMANDS = Map.of(
            "assign", ticket -> ticket.assign("agent-9", LATER),
            "respond", ticket -> ticket.respond(LATER),
            "hold", ticket -> ticket.hold("等客户回复", CALENDAR, LATER),
            "resume", ticket -> ticket.resume(CALENDAR, LATER),
            "resolve", ticket -> ticket.resolve("已解决", null, LATER),
            "close", ticket -> ticket.close(LATER),
            "reopen", ticket -> ticket.reopen("又漏了", GOALS, CALENDAR, LATER));

    /** Row: command; column: status before; cell: status after, or the code that refuses. */
    @ParameterizedTest
    @CsvSource({
        "NEW, assign, ASSIGNED",
        "NEW, respond, TICKET_NOT_ASSIGNED",
        "NEW, hold, TICKET_NOT_ASSIGNED",
        "NEW, resume, TICKET_NOT_ASSIGNED",
        "NEW, resolve, TICKET_NOT_ASSIGNED",
        "NEW, close, TICKET_NOT_ASSIGNED",
        "NEW, reopen, TICKET_NOT_ASSIGNED",
        "ASSIGNED, assign, ASSIGNED",
        "ASSIGNED, respond, IN_PROGRESS",
        "ASSIGNED, hold, ON_HOLD",
        "ASSIGNED, resume, TICKET_IN_WORK",
        "ASSIGNED, resolve, RESOLVED",
        "ASSIGNED, close, TICKET_IN_WORK",
        "ASSIGNED, reopen, TICKET_IN_WORK",
        "IN_PROGRESS, assign, IN_PROGRESS",
        "IN_PROGRESS, respond, IN_PROGRESS",
        "IN_PROGRESS, hold, ON_HOLD",
        "IN_PROGRESS, resume, TICKET_IN_WORK",
        "IN_PROGRESS, resolve, RESOLVED",
        "IN_PROGRESS, close, TICKET_IN_WORK",
        "IN_PROGRESS, reopen, TICKET_IN_WORK",
        "ON_HOLD, assign, ON_HOLD",
        "ON_HOLD, respond, ON_HOLD",
        "ON_HOLD, hold, TICKET_ON_HOLD",
        "ON_HOLD, resume, IN_PROGRESS",
        "ON_HOLD, resolve, TICKET_ON_HOLD",
        "ON_HOLD, close, TICKET_ON_HOLD",
        "ON_HOLD, reopen, TICKET_ON_HOLD",
        "RESOLVED, assign, TICKET_RESOLVED",
        "RESOLVED, respond, TICKET_RESOLVED",
        "RESOLVED, hold, TICKET_RESOLVED",
        "RESOLVED, resume, TICKET_RESOLVED",
        "RESOLVED, resolve, TICKET_RESOLVED",
        "RESOLVED, close, CLOSED",
        "RESOLVED, reopen, IN_PROGRESS",
        "CLOSED, assign, TICKET_CLOSED",
        "CLOSED, respond, TICKET_CLOSED",
        "CLOSED, hold, TICKET_CLOSED",
        "CLOSED, resume, TICKET_CLOSED",
        "CLOSED, resolve, TICKET_CLOSED",
        "CLOSED, close, TICKET_CLOSED",
        "CLOSED, reopen, IN_PROGRESS",
    })
    void movesOrSaysWhatIsInTheWay(TicketStatus before, String command, String result) {
        Ticket ticket = TicketFixtures.in(before);
        Function<Ticket, Decision<Ticket>> doing = COMMANDS.get(command);
        if (result.startsWith("TICKET_")) {
            assertThatThrownBy(() -> doing.apply(ticket))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.code()).isEqualTo(result));
        } else {
            assertThat(doing.apply(ticket).state().progress().status()).isEqualTo(TicketStatus.valueOf(result));
        }
    }
}
