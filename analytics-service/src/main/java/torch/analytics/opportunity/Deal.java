package torch.analytics.opportunity;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a deal contributes to the funnel; it depends on no clock.
 *
 * @param openedOn in the base zone
 * @param closedOn in the base zone, null while open
 * @param products one entry for each product of its lines
 * @param stages those it was ever in, in order of the first entering
 */
public record Deal(
        String id,
        String process,
        String owner,
        DealStatus status,
        Amount amount,
        LocalDate openedOn,
        @Nullable LocalDate closedOn,
        List<ProductAmount> products,
        List<StageTime> stages) {

    public Deal {
        products = List.copyOf(products);
        stages = List.copyOf(stages);
    }

    /** @param currency ISO 4217 */
    public record Amount(BigDecimal value, String currency) {}

    public record ProductAmount(String product, Amount amount) {}

    /**
     * @param probability of winning when it was last entered, in percent
     * @param millis time of all stays that have ended, re-entries summed
     * @param current true while the deal is in it: then its time is not complete
     */
    public record StageTime(String stage, int probability, long millis, boolean current) {}
}
