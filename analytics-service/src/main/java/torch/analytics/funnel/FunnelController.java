package torch.analytics.funnel;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import torch.analytics.base.Base;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.opportunity.Deals;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

@RestController
class FunnelController {

    private final Deals deals;
    private final GenerationLedger generations;
    private final Base base;

    FunnelController(Deals deals, GenerationLedger generations, Base base) {
        this.deals = deals;
        this.generations = generations;
        this.base = base;
    }

    @GetMapping("/api/analytics/funnel")
    FunnelView funnel(
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(defaultValue = "stage") FunnelQuestion.By by,
            @RequestParam(defaultValue = "opened") FunnelQuestion.Period period,
            @RequestParam(required = false) @Nullable LocalDate from,
            @RequestParam(required = false) @Nullable LocalDate to) {
        if (from != null && to != null && from.isAfter(to)) {
            throw new Invalid(
                    "FROM_AFTER_TO",
                    "The period ends before it begins",
                    new FieldError("to", "FROM_AFTER_TO", "Not before from"));
        }
        String wanted = process == null || process.isBlank() ? null : process.strip();
        FunnelQuestion question = new FunnelQuestion(wanted, by, period, from, to);
        return Funnel.of(deals.all(generations.live()), question, base.currency());
    }
}
