package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.support.calendar.CalendarFixtures.appliedStandard;
import static torch.support.ticket.TicketFixtures.GOALS;
import static torch.support.ticket.TicketFixtures.MONDAY_9;
import static torch.support.ticket.TicketFixtures.aConfirmation;
import static torch.support.ticket.TicketFixtures.aNew;
import static torch.support.ticket.TicketFixtures.aResolved;
import static torch.support.ticket.TicketFixtures.aVisit;
import static torch.support.ticket.TicketFixtures.anAssigned;
import static torch.support.ticket.TicketFixtures.by;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.EventBodies;
import torch.platform.aggregate.Versioned;
import torch.platform.testing.Contracts;
import torch.support.calendar.AppliedCalendar;
import torch.support.sla.Priority;
import torch.support.sla.TicketType;

class TicketContractTests {

    private static final AppliedCalendar CALENDAR = appliedStandard(1_2026);
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    record Sent(String id, long version, Decision<Ticket> decision) {

        Sent(long version, Decision<Ticket> decision) {
            this(TicketFixtures.COMPLAINT, version, decision);
        }

        byte[] value() {
            var state = new Versioned<>(id, version, MONDAY_9, decision.state());
            return new EventBodies(JSON).body(TicketConfiguration.TYPE, state, decision.event());
        }

        @Override
        public String toString() {
            return decision.event().type();
        }
    }

    static Stream<Sent> decisions() {
        return Stream.concat(work(), clock());
    }

    private static Stream<Sent> work() {
        Ticket assigned = anAssigned(TicketType.COMPLAINT);
        Ticket resolved = aResolved(TicketType.COMPLAINT);
        Stamp later = by("agent-2", "2026-11-30T10:30");
        Ticket held = assigned.hold("等客户回复", CALENDAR, by("agent-2", "2026-11-30T10:00"))
                .state();
        Decision<Ticket> confirmed = resolved.confirmReturnVisit(
                aConfirmation("2026-12-01T10:00"), by("system:support.return-visit", "2026-12-01T10:00"));
        Ticket closed =
                confirmed.state().close(by("agent-2", "2026-12-01T11:00")).state();
        Matter lower = new Matter("油桶渗漏", "桶盖处渗油", Priority.NORMAL, "contact-7", "22423", "B-18");
        return Stream.of(
                new Sent(1, opened()),
                new Sent(3, assigned.assign("agent-4", later)),
                new Sent(3, assigned.change(lower, GOALS, CALENDAR, later)),
                new Sent(3, assigned.respond(by("agent-2", "2026-11-30T09:20"))),
                new Sent(3, assigned.hold("等客户回复", CALENDAR, later)),
                new Sent(4, held.resume(CALENDAR, by("agent-2", "2026-11-30T14:00"))),
                new Sent(TicketFixtures.VISIT, 3, resolvedVisit()),
                new Sent(4, confirmed),
                new Sent(5, confirmed.state().close(by("agent-2", "2026-12-01T11:00"))),
                new Sent(6, closed.reopen("又漏了", GOALS, CALENDAR, by("agent-1", "2026-12-02T09:00"))));
    }

    private static Stream<Sent> clock() {
        Ticket fresh = aNew(TicketType.COMPLAINT);
        Stamp sla = by("system:support.sla", "2026-11-30T10:00");
        Decision<Ticket> at75 = fresh.raise(fresh.clock().next().orElseThrow(), sla);
        Ticket at90 = at75.state()
                .raise(at75.state().clock().next().orElseThrow(), sla)
                .state();
        Stamp calendar = by("system:support.calendar", "2026-11-30T10:00");
        return Stream.of(
                new Sent(2, at75),
                new Sent(4, at90.raise(at90.clock().next().orElseThrow(), sla)),
                new Sent(2, fresh.recalculate(appliedStandard(2_2026), calendar)));
    }

    private static Decision<Ticket> opened() {
        Ticket ticket = aNew(TicketType.COMPLAINT);
        return new Decision<>(
                ticket,
                new TicketEvent.Opened(ticket.intake().number(), ticket.intake().customerId()));
    }

    private static Decision<Ticket> resolvedVisit() {
        return aVisit().assign("agent-3", by("agent-1", "2026-12-01T09:00"))
                .state()
                .resolve("客户确认已换桶", new Outcome(true, true), by("agent-3", "2026-12-01T10:00"));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whatIsSentIsWhatIsPublished(Sent sent) {
        Contracts.assertMatches(sent.toString(), sent.value());
    }

    @Test
    void everyEventHasItsGoldenFile() {
        List<String> tested = decisions().map(Sent::toString).toList();
        assertThat(tested).doesNotHaveDuplicates().hasSize(TicketEvent.class.getPermittedSubclasses().length);
    }
}
