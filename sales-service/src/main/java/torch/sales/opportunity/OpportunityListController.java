package torch.sales.opportunity;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.format.annotation.DateTimeFormat;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.aggregate.Versioned;
import torch.platform.web.Answers;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;
import torch.sales.history.HistoryEntryView;
import torch.sales.history.Journey;

@RestController
@RequestMapping("/api/opportunities")
class OpportunityListController {

    private final OpportunityQueries queries;
    private final Opportunities opportunities;
    private final Answers answers;
    private final Clock clock;

    OpportunityListController(OpportunityQueries queries, Opportunities opportunities, Answers answers, Clock clock) {
        this.queries = queries;
        this.opportunities = opportunities;
        this.answers = answers;
        this.clock = clock;
    }

    @GetMapping
    ResponseEntity<PageBody<OpportunitySummary>> list(
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String customer,
            @RequestParam(required = false) @Nullable String process,
            @RequestParam(required = false) @Nullable String stage,
            @RequestParam(required = false) @Nullable OpportunityStatus status,
            @RequestParam(required = false) @Nullable String product,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable
                    LocalDate closeFrom,
            @RequestParam(required = false) @DateTimeFormat(iso = DateTimeFormat.ISO.DATE) @Nullable LocalDate closeTo,
            PageRequest page) {
        var filter = new OpportunityFilter(owner, customer, process, stage, status, product, closeFrom, closeTo);
        return answers.page(queries.list(filter, page), page);
    }

    @GetMapping("/{id}/history")
    HistoryAnswer history(@PathVariable String id) {
        Versioned<Opportunity> stored = opportunities.get(id);
        Opportunity deal = stored.state();
        Journey journey = Journey.of(deal.history(), opportunities.processOf(deal), clock.instant());
        return new HistoryAnswer(
                id,
                stored.version(),
                HistoryEntryView.all(deal.history()),
                journey.timeInStage(),
                journey.pushes(),
                journey.skips(),
                journey.backwardMoves());
    }

    /** No ETag: the time in the present stage grows while the version stays. */
    record HistoryAnswer(
            String id,
            long version,
            List<HistoryEntryView> entries,
            List<Journey.StageTime> timeInStage,
            int pushes,
            List<Journey.Step> skips,
            List<Journey.Step> backwardMoves) {}
}
