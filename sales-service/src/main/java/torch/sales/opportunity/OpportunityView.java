package torch.sales.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;
import torch.sales.history.HistoryEntryView;
import torch.sales.history.Position;
import torch.sales.line.ProductLine;
import torch.sales.process.ForecastCategory;
import torch.sales.process.ProcessVersion;

/** A deal's public state: what its events carry and what the API answers. */
public record OpportunityView(
        String id,
        long version,
        String customerId,
        String title,
        ProcessVersion process,
        OpportunityStatus status,
        String stage,
        ForecastCategory category,
        int probability,
        Money amount,
        LocalDate closeDate,
        String owner,
        String openedBy,
        Instant openedAt,
        List<ProductLine> lines,
        Profile.@Nullable NextStep nextStep,
        List<Profile.DealContact> contacts,
        @Nullable Closing closed,
        @Nullable String externalId,
        List<HistoryEntryView> history) {

    static OpportunityView of(Versioned<Opportunity> stored) {
        Opportunity deal = stored.state();
        Position position = deal.position();
        Origin.Source source = deal.origin().source();
        return new OpportunityView(
                stored.id(),
                stored.version(),
                deal.origin().customerId(),
                deal.profile().title(),
                deal.origin().process(),
                deal.status(),
                position.stage(),
                position.category(),
                position.probability(),
                position.amount(),
                position.closeDate(),
                position.owner(),
                deal.origin().openedBy(),
                deal.origin().openedAt(),
                deal.lines(),
                deal.profile().nextStep(),
                deal.profile().contacts(),
                deal.closing(),
                source == null ? null : source.externalId(),
                HistoryEntryView.all(deal.history()));
    }
}
