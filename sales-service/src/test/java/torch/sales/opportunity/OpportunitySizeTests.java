package torch.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.sales.opportunity.OpportunityFixtures.PROCESS;
import static torch.sales.opportunity.OpportunityFixtures.TODAY;
import static torch.sales.opportunity.OpportunityFixtures.by;
import static torch.sales.opportunity.OpportunityFixtures.opening;
import static torch.sales.opportunity.OpportunityFixtures.patched;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.Collections;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.aggregate.EventBodies;
import torch.platform.aggregate.Versioned;
import torch.platform.id.Ids;
import torch.platform.money.Money;
import torch.sales.history.History;
import torch.sales.line.LineRequest;
import torch.sales.line.LineRules;

class OpportunitySizeTests {

    private static final String SELLER = Ids.of("person", "seller");

    @Test
    void theLongestHistoryOfTheWidestDealStillFitsAnEvent() {
        Opportunity deal = widest();
        while (deal.history().entries().size() < History.LIMIT - 1) {
            deal = step(deal);
        }
        Opportunity closed =
                deal.lose(LossReason.OTHER, "x".repeat(1000), by(SELLER, 1)).state();
        assertThat(closed.history().entries()).hasSize(History.LIMIT);
        byte[] body = new EventBodies(JsonMapper.shared())
                .body(
                        OpportunityConfiguration.TYPE,
                        new Versioned<>(Ids.of("deal", "1"), 500, Instant.EPOCH, closed),
                        new OpportunityEvent.Lost("QUOTED", LossReason.OTHER, "x".repeat(1000)));
        assertThat(body.length).isBetween(150 * 1024, 256 * 1024);
    }

    /** A move, and a change of owner. */
    private static Opportunity step(Opportunity deal) {
        String to = deal.position().stage().equals("QUOTED") ? "NEEDS_CONFIRMED" : "QUOTED";
        Opportunity moved =
                deal.move(PROCESS, PROCESS.openStage(to), by(SELLER, 1)).state();
        if (moved.history().entries().size() == History.LIMIT - 1) {
            return moved;
        }
        String owner = Ids.of("person", "owner" + moved.history().entries().size());
        return moved.change(patched(moved, "{\"owner\":\"" + owner + "\"}"), by(SELLER, 1))
                .state();
    }

    private static Opportunity widest() {
        var line = new LineRequest("P".repeat(60), new BigDecimal("123456.789"), Money.of("98765.43", "CNY"));
        var lines = LineRules.lines(Collections.nCopies(100, line), "/lines");
        return Opportunity.open(opening(lines, null, TODAY.plusDays(90)), PROCESS, PROCESS.first(), by(SELLER, 0))
                .state();
    }
}
