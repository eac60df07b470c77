package torch.sales.opportunity;

import static torch.sales.opportunity.OpportunityFixtures.MORNING;
import static torch.sales.opportunity.OpportunityFixtures.PROCESS;
import static torch.sales.opportunity.OpportunityFixtures.aDeal;
import static torch.sales.opportunity.OpportunityFixtures.aQuotedDeal;
import static torch.sales.opportunity.OpportunityFixtures.by;
import static torch.sales.opportunity.OpportunityFixtures.closeDate;
import static torch.sales.opportunity.OpportunityFixtures.hoursLater;
import static torch.sales.opportunity.OpportunityFixtures.opening;
import static torch.sales.opportunity.OpportunityFixtures.twoLines;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.EventBodies;
import torch.platform.aggregate.Versioned;
import torch.platform.testing.Contracts;
import torch.sales.history.History;
import torch.sales.history.HistoryCause;
import torch.sales.history.Position;
import torch.sales.process.Stage;

class OpportunityContractTests {

    private static final String ID = "0195b3a0-0000-7000-8000-0000000000d1";
    private static final String ORDER = "0195b3a0-0000-5000-8000-0000000000a1";
    private static final JsonMapper JSON = JsonMapper.builder()
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    record Sent(long version, Decision<Opportunity> decision) {

        @Override
        public String toString() {
            return decision.event().type();
        }
    }

    static Stream<Sent> decisions() {
        Opportunity lost = aQuotedDeal()
                .lose(LossReason.PRICE, "12 % below us", by("manager-1", 60))
                .state();
        return Stream.of(
                new Sent(
                        1,
                        Opportunity.open(
                                opening(twoLines(), null, LocalDate.of(2026, 6, 30)),
                                PROCESS,
                                PROCESS.first(),
                                hoursLater(0))),
                new Sent(2, aDeal().change(closeDate(aDeal(), LocalDate.of(2026, 7, 15)), by("manager-1", 5))),
                new Sent(2, aDeal().move(PROCESS, PROCESS.openStage("QUOTED"), hoursLater(30))),
                new Sent(3, aQuotedDeal().win(ORDER, LocalDate.of(2026, 3, 20), "Deliver to gate 2", hoursLater(50))),
                new Sent(3, aQuotedDeal().lose(LossReason.PRICE, "12 % below us", by("manager-1", 60))),
                new Sent(4, lost.reopen(PROCESS.openStage("QUOTED"), hoursLater(70))),
                new Sent(1, imported()));
    }

    @ParameterizedTest
    @MethodSource("decisions")
    void whatIsSentIsWhatIsPublished(Sent sent) {
        var state = new Versioned<>(ID, sent.version(), MORNING, sent.decision().state());
        byte[] value = new EventBodies(JSON)
                .body(OpportunityConfiguration.TYPE, state, sent.decision().event());
        Contracts.assertMatches(sent.decision().event().type(), value);
    }

    private static Decision<Opportunity> imported() {
        Instant opened = Instant.parse("2025-09-01T02:00:00Z");
        var position = Position.at(
                PROCESS.first(),
                OpportunityFixtures.aDeal().position().amount(),
                LocalDate.of(2025, 12, 31),
                "seller-qd-1");
        Position won = position.moved(PROCESS.openStage("QUOTED")).moved(Stage.WON);
        History history = History.opening(position, "seller-qd-1", opened, HistoryCause.MIGRATION)
                .append(
                        position.moved(PROCESS.openStage("QUOTED")),
                        "seller-qd-2",
                        Instant.parse("2025-10-08T02:00:00Z"),
                        HistoryCause.MIGRATION)
                .append(won, "seller-qd-1", Instant.parse("2025-12-12T02:00:00Z"), HistoryCause.MIGRATION);
        return Opportunity.imported(
                new Origin(
                        "0195b3a0-0000-7000-8000-0000000000c1",
                        PROCESS.id(),
                        "seller-qd-1",
                        opened,
                        new Origin.Source("OLD-4711", "hash", "run", 1)),
                new Profile("Gear oil, old system", null, List.of()),
                twoLines(),
                new Closing(Instant.parse("2025-12-12T02:00:00Z"), "seller-qd-1", null, null, null, null),
                history);
    }
}
