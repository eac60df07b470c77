package torch.marketing.holding;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** The holdings of one budget, one for each unfinished campaign. */
public record Holdings(List<Holding> items) {

    /** Campaigns that hold money at one time; bounds the budget's document at about half a megabyte. */
    public static final int MOST = 2_000;

    public static final Holdings NONE = new Holdings(List.of());

    public Holdings {
        items = List.copyOf(items);
    }

    public Optional<Holding> of(String campaign) {
        return items.stream()
                .filter(holding -> holding.campaign().equals(campaign))
                .findAny();
    }

    public Holdings reserve(Claim claim, Instant at) {
        if (items.size() == MOST) {
            throw new TooManyCampaigns();
        }
        return new Holdings(Stream.concat(items.stream(), Stream.of(Holding.reserved(claim, at)))
                .toList());
    }

    public Holdings replace(Holding next) {
        return new Holdings(items.stream()
                .map(each -> each.campaign().equals(next.campaign()) ? next : each)
                .toList());
    }

    public Holdings without(Holding held) {
        return new Holdings(items.stream()
                .filter(each -> !each.campaign().equals(held.campaign()))
                .toList());
    }
}
