package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.calendar.CalendarFixtures.at;
import static torch.support.ticket.TicketFixtures.GOALS;
import static torch.support.ticket.TicketFixtures.aNew;
import static torch.support.ticket.TicketFixtures.aResolved;
import static torch.support.ticket.TicketFixtures.anAssigned;
import static torch.support.ticket.TicketFixtures.by;

import org.junit.jupiter.api.Test;
import torch.platform.aggregate.Decision;
import torch.support.calendar.AppliedCalendar;
import torch.support.sla.Priority;
import torch.support.sla.TicketType;

class TicketTests {

    private static final Stamp LATER = by("agent-2", "2026-11-30T10:30");
    private static final AppliedCalendar CALENDAR = appliedStandard(1_2026);

    @Test
    void stampsTheFirstResponseOnce() {
        Ticket responded = TicketFixtures.in(TicketStatus.IN_PROGRESS);
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
    void aReopenedTicketHasNoResolutionAndKeepsItsAgent() {
        Ticket reopened = TicketFixtures.in(TicketStatus.CLOSED)
                .reopen("又漏了", GOALS, CALENDAR, LATER)
                .state();
        assertThat(reopened.progress().resolution()).isNull();
        assertThat(reopened.progress().closedAt()).isNull();
        assertThat(reopened.progress().owner()).isEqualTo("agent-2");
        assertThat(reopened.progress().reopenings()).isEqualTo(1);
        assertThat(reopened.clock().resolution().metAt()).isNull();
    }

    @Test
    void cyclesAreBounded() {
        Ticket ticket = TicketFixtures.in(TicketStatus.IN_PROGRESS);
        for (int i = 0; i < 10; i++) {
            ticket = ticket.resolve("x", null, LATER)
                    .state()
                    .reopen("y", GOALS, CALENDAR, LATER)
                    .state();
        }
        Ticket resolved = ticket.resolve("x", null, LATER).state();
        assertThatThrownBy(() -> resolved.reopen("y", GOALS, CALENDAR, LATER))
                .isInstanceOf(TicketRefused.TooManyReopenings.class);
        Ticket held = TicketFixtures.in(TicketStatus.IN_PROGRESS);
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
        Ticket ticket = TicketFixtures.in(TicketStatus.IN_PROGRESS);
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
        assertThatThrownBy(() -> TicketFixtures.in(TicketStatus.CLOSED).change(next, GOALS, CALENDAR, LATER))
                .isInstanceOf(TicketRefused.StatusInTheWay.class);
    }

    @Test
    void isRecalculatedOncePerEditionWhileOpen() {
        Ticket open = TicketFixtures.in(TicketStatus.ASSIGNED);
        Ticket again = open.recalculate(appliedStandard(2_2026), LATER).state();
        assertThat(again.clock().edition()).isEqualTo(2_2026);
        assertThat(again.recalculate(appliedStandard(2_2026), LATER).state()).isEqualTo(again);
        assertThat(again.recalculate(appliedStandard(1_2026), LATER).state()).isEqualTo(again);
        Ticket resolved = TicketFixtures.in(TicketStatus.RESOLVED);
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
        assertThat(TicketFixtures.in(TicketStatus.ON_HOLD).log())
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
