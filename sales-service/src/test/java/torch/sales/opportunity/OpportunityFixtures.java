package torch.sales.opportunity;

import jakarta.validation.Validation;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.money.Money;
import torch.sales.line.LineRequest;
import torch.sales.line.LineRules;
import torch.sales.line.ProductLine;
import torch.sales.process.Processes;
import torch.sales.process.SalesProcess;

final class OpportunityFixtures {

    static final SalesProcess PROCESS = new Processes().current(Processes.DEFAULT);
    static final LocalDate TODAY = LocalDate.of(2026, 3, 2);
    static final Instant MORNING = Instant.parse("2026-03-02T01:00:00Z");

    private static final DealForms FORMS = new DealForms(
            JsonMapper.builder()
                    .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .build(),
            new Constraints(Validation.buildDefaultValidatorFactory().getValidator()));

    private OpportunityFixtures() {}

    static Act hoursLater(int hours) {
        return by("seller-qd-1", hours);
    }

    static Act by(String actor, int hours) {
        return new Act(actor, MORNING.plusSeconds(hours * 3600L), TODAY);
    }

    static List<ProductLine> twoLines() {
        return LineRules.lines(
                List.of(
                        new LineRequest("L-HM46", new BigDecimal("120"), Money.of("86.50", "CNY")),
                        new LineRequest("G-EP2", new BigDecimal("2.5"), Money.of("310", "CNY"))),
                "/lines");
    }

    static Opening opening(List<ProductLine> lines, Money amount, LocalDate closeDate) {
        return new Opening(
                "0195b3a0-0000-7000-8000-0000000000c1",
                new Profile(
                        "液压油年度供应 Hydraulic oil 2026",
                        new Profile.NextStep("Send samples", LocalDate.of(2026, 3, 9)),
                        List.of(new Profile.DealContact("contact-1", "DECISION_MAKER"))),
                lines,
                amount,
                closeDate,
                "seller-qd-1");
    }

    static Opportunity aDeal() {
        return Opportunity.open(
                        opening(twoLines(), null, LocalDate.of(2026, 6, 30)), PROCESS, PROCESS.first(), hoursLater(0))
                .state();
    }

    static Opportunity aDealWithoutLines(String amount) {
        return Opportunity.open(
                        opening(List.of(), Money.of(amount, "CNY"), LocalDate.of(2026, 6, 30)),
                        PROCESS,
                        PROCESS.first(),
                        hoursLater(0))
                .state();
    }

    static Opportunity aQuotedDeal() {
        return aDeal().move(PROCESS, PROCESS.openStage("QUOTED"), hoursLater(30))
                .state();
    }

    static Change owner(Opportunity deal, String owner) {
        return patched(deal, "{\"owner\":\"" + owner + "\"}");
    }

    static Change closeDate(Opportunity deal, LocalDate closeDate) {
        return patched(deal, "{\"closeDate\":\"" + closeDate + "\"}");
    }

    static Change patched(Opportunity deal, String patch) {
        return FORMS.patched(deal, JsonMapper.shared().readTree(patch));
    }
}
