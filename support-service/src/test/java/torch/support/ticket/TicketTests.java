package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.calendar.CalendarFixtures.at;
import static torch.support.ticket.TicketFixtures.GOALS;
import static torch.support.ticket.TicketFixtures.aConfirmation;
import static torch.support.ticket.TicketFixtures.aNew;
import static torch.support.ticket.TicketFixtures.aResolved;
import static torch.support.ticket.TicketFixtures.aVisit;
import static torch.support.ticket.TicketFixtures.anAssigned;
import static torch.support.ticket.TicketFixtures.by;

import java.util.Map;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.platform.aggregate.Decision;
import torch.platform.problem.Problem;
import torch.support.calendar.AppliedCalendar;
import torch.support.sla.Priority;
import torch.support.sla.TicketType;

class TicketTests {

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

    private static Ticket in(TicketStatus status) {
        return switch (status) {
            case NEW -> aNew(TicketType.ENQUIRY);
            case ASSIGNED -> anAssigned(TicketType.ENQUIRY);
            case IN_PROGRESS ->
                anAssigned(TicketType.ENQUIRY)
                        .respond(by("agent-2", "2026-11-30T09:20"))
                        .state();
            case ON_HOLD ->
                in(TicketStatus.IN_PROGRESS)
                        .hold("x", CALENDAR, by("agent-2", "2026-11-30T09:30"))
                        .state();
            case RESOLVED -> aResolved(TicketType.ENQUIRY);
            case CLOSED ->
                aResolved(TicketType.ENQUIRY)
                        .close(by("agent-2", "2026-11-30T10:00"))
                        .state();
        };
    }

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
        Ticket ticket = in(before);
        Function<Ticket, Decision<Ticket>> doing = COMMANDS.get(command);
        if (result.startsWith("TICKET_")) {
            assertThatThrownBy(() -> doing.apply(ticket))
                    .isInstanceOfSatisfying(
                            Problem.class, p -> assertThat(p.code()).isEqualTo(result));
        } else {
            assertThat(doing.apply(ticket).state().progress().status()).isEqualTo(TicketStatus.valueOf(result));
        }
    }

    @Test
    void stampsTheFirstResponseOnce() {
        Ticket responded = in(TicketStatus.IN_PROGRESS);
        assertThat(responded.clock().firstResponse().metAt()).isEqualTo(at("2026-11-30T09:20"));
        assertThat(responded.respond(LATER).state()).isEqualTo(responded);
    }

    @Test
    void aResolutionIsAResponseToo() {
        assertThat(aResolved(TicketType.REPAIR).clock().firstResponse().metAt()).isEqualTo(at("2026-11-30T09:50"));
    }

    @Test
    void resumesToAssignedWhenNobodyHasRespondedYet() {
        Ticket held = anAssigned(TicketType.REPAIR).hold("等配件", CALENDAR, LATER).state();
        assertThat(held.progress().holdReason()).isEqualTo("等配件");
        assertThat(held.resume(CALENDAR, LATER).state().progress().status()).isEqualTo(TicketStatus.ASSIGNED);
    }

    @Test
    void assigningToTheSameAgentChangesNothing() {
        Ticket assigned = anAssigned(TicketType.REPAIR);
        assertThat(assigned.assign("agent-2", LATER).state()).isEqualTo(assigned);
    }

    @Test
    void aComplaintClosesOnlyAfterAConfirmedReturnVisit() {
        Ticket complaint = aResolved(TicketType.COMPLAINT);
        assertThatThrownBy(() -> complaint.close(LATER)).isInstanceOf(TicketRefused.ReturnVisitRequired.class);
        Ticket confirmed = complaint
                .confirmReturnVisit(aConfirmation("2026-11-30T10:00"), LATER)
                .state();
        assertThat(confirmed.close(LATER).state().progress().status()).isEqualTo(TicketStatus.CLOSED);
    }

    @Test
    void aConfirmationCountsOnceAndOnlyForThePresentResolution() {
        Ticket complaint = aResolved(TicketType.COMPLAINT);
        ReturnVisit visit = aConfirmation("2026-11-30T10:00");
        Ticket confirmed = complaint.confirmReturnVisit(visit, LATER).state();
        assertThat(confirmed.confirmReturnVisit(visit, LATER).state()).isEqualTo(confirmed);
        Ticket reopened = confirmed.reopen("又漏了", GOALS, CALENDAR, LATER).state();
        assertThat(reopened.returnVisit()).isNull();
        assertThat(reopened.confirmReturnVisit(visit, LATER).state()).isEqualTo(reopened);
        Ticket again = reopened.resolve("换阀", null, LATER).state();
        assertThat(again.confirmReturnVisit(visit, LATER).state()).isEqualTo(again);
    }

    @Test
    void onlyAComplaintTakesNoteOfAReturnVisit() {
        Ticket enquiry = aResolved(TicketType.ENQUIRY);
        assertThat(enquiry.confirmReturnVisit(aConfirmation("2026-11-30T10:00"), LATER)
                        .state())
                .isEqualTo(enquiry);
    }

    @Test
    void aReturnVisitHasAnOutcomeAndIsFinal() {
        Ticket visit = aVisit().assign("agent-3", LATER).state();
        assertThatThrownBy(() -> visit.resolve("已回访", null, LATER))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("OUTCOME_REQUIRED"));
        Ticket done = visit.resolve("已回访", new Outcome(true, true), LATER).state();
        assertThatThrownBy(() -> done.reopen("x", GOALS, CALENDAR, LATER))
                .isInstanceOf(TicketRefused.ReturnVisitFinal.class);
        assertThatThrownBy(() -> anAssigned(TicketType.REPAIR).resolve("x", new Outcome(true, true), LATER))
                .isInstanceOfSatisfying(Problem.class, p -> assertThat(p.code()).isEqualTo("OUTCOME_NOT_ALLOWED"));
    }

    @Test
    void aReopenedTicketHasNoResolutionAndKeepsItsAgent() {
        Ticket reopened =
                in(TicketStatus.CLOSED).reopen("又漏了", GOALS, CALENDAR, LATER).state();
        assertThat(reopened.progress().resolution()).isNull();
        assertThat(reopened.progress().closedAt()).isNull();
        assertThat(reopened.progress().owner()).isEqualTo("agent-2");
        assertThat(reopened.progress().reopenings()).isEqualTo(1);
        assertThat(reopened.clock().resolution().metAt()).isNull();
    }

    @Test
    void cyclesAreBounded() {
        Ticket ticket = in(TicketStatus.IN_PROGRESS);
        for (int i = 0; i < 10; i++) {
            ticket = ticket.resolve("x", null, LATER)
                    .state()
                    .reopen("y", GOALS, CALENDAR, LATER)
                    .state();
        }
        Ticket resolved = ticket.resolve("x", null, LATER).state();
        assertThatThrownBy(() -> resolved.reopen("y", GOALS, CALENDAR, LATER))
                .isInstanceOf(TicketRefused.TooManyReopenings.class);
        Ticket held = in(TicketStatus.IN_PROGRESS);
        for (int i = 0; i < 50; i++) {
            held = held.hold("x", CALENDAR, LATER)
                    .state()
                    .resume(CALENDAR, LATER)
                    .state();
        }
        Ticket worn = held;
        assertThatThrownBy(() -> worn.hold("x", CALENDAR, LATER)).isInstanceOf(TicketRefused.TooManyHolds.class);
        assertThat(worn.log()).hasSize(LogEntry.MOST);
    }

    @Test
    void aCorrectionNamesItsFieldsAndAnotherPriorityIsAnotherPromise() {
        Ticket ticket = in(TicketStatus.IN_PROGRESS);
        Matter next = new Matter("油桶渗漏", null, Priority.LOW, "contact-7", "22423", "B-17");
        Decision<Ticket> changed = ticket.change(
                next,
                new torch.support.sla.Goals(
                        GOALS.firstResponse(), GOALS.resolution().multipliedBy(2)),
                CALENDAR,
                LATER);
        assertThat(changed.event())
                .isEqualTo(new TicketEvent.MatterChanged(java.util.List.of("description", "priority")));
        assertThat(changed.state().clock().resolution().goalMinutes()).isEqualTo(480);
        assertThat(ticket.change(ticket.matter(), GOALS, CALENDAR, LATER).state())
                .isEqualTo(ticket);
        assertThatThrownBy(() -> in(TicketStatus.CLOSED).change(next, GOALS, CALENDAR, LATER))
                .isInstanceOf(TicketRefused.StatusInTheWay.class);
    }

    @Test
    void isRecalculatedOncePerEditionWhileOpen() {
        Ticket open = in(TicketStatus.ASSIGNED);
        Ticket again = open.recalculate(appliedStandard(2_2026), LATER).state();
        assertThat(again.clock().edition()).isEqualTo(2_2026);
        assertThat(again.recalculate(appliedStandard(2_2026), LATER).state()).isEqualTo(again);
        assertThat(again.recalculate(appliedStandard(1_2026), LATER).state()).isEqualTo(again);
        Ticket resolved = in(TicketStatus.RESOLVED);
        assertThat(resolved.recalculate(appliedStandard(2_2026), LATER).state()).isEqualTo(resolved);
    }

    @Test
    void raisesASignalOnce() {
        Ticket ticket = aNew(TicketType.ENQUIRY);
        var signal = ticket.clock().next().orElseThrow();
        Decision<Ticket> raised = ticket.raise(signal, LATER);
        assertThat(raised.event().type()).isEqualTo("crm.ticket.sla-warned.v1");
        assertThat(raised.state().raise(signal, LATER).state()).isEqualTo(raised.state());
    }

    @Test
    void writesDownWhatHappened() {
        assertThat(in(TicketStatus.ON_HOLD).log())
                .extracting(LogEntry::what)
                .containsExactly(
                        "crm.ticket.opened.v1",
                        "crm.ticket.assigned.v1",
                        "crm.ticket.responded.v1",
                        "crm.ticket.held.v1");
        String longText = "漏".repeat(4_000);
        Ticket resolved =
                anAssigned(TicketType.REPAIR).resolve(longText, null, LATER).state();
        assertThat(resolved.log().getLast().note()).hasSize(200).endsWith("…");
    }
}
