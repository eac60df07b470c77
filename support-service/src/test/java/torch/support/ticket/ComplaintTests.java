package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.ticket.TicketFixtures.GOALS;
import static torch.support.ticket.TicketFixtures.aConfirmation;
import static torch.support.ticket.TicketFixtures.aResolved;
import static torch.support.ticket.TicketFixtures.aVisit;
import static torch.support.ticket.TicketFixtures.anAssigned;
import static torch.support.ticket.TicketFixtures.by;

import org.junit.jupiter.api.Test;
import torch.platform.problem.Problem;
import torch.support.calendar.AppliedCalendar;
import torch.support.sla.TicketType;

class ComplaintTests {

    private static final Stamp LATER = by("agent-2", "2026-11-30T10:30");
    private static final AppliedCalendar CALENDAR = appliedStandard(1_2026);

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
}
