package torch.analytics.funnel;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/**
 * The funnel on the wire.
 *
 * @param total all deals that were asked for, with their stages
 * @param groups one for each process, owner, product or month; empty for {@code by=stage}
 * @param definitions what each figure means
 */
record FunnelView(
        @Nullable String process,
        FunnelQuestion.By by,
        FunnelQuestion.Period period,
        @Nullable LocalDate from,
        @Nullable LocalDate to,
        Group total,
        List<Group> groups,
        Map<String, String> definitions) {

    /**
     * @param key of the group; absent for deals without product
     * @param wonOfClosed absent when nothing is closed
     */
    record Group(
            @Nullable String key,
            Counts counts,
            Values values,
            @Nullable BigDecimal wonOfClosed,
            @Nullable BigDecimal wonOfAll,
            List<Stage> stages,
            List<OtherCurrency> otherCurrencies) {}

    record Counts(int deals, int open, int won, int lost) {}

    record Values(Money all, Money open, Money won, Money lost) {}

    record Stage(
            String stage,
            int reached,
            @Nullable BigDecimal reachedOfAll,
            Money valueReached,
            int now,
            Money valueNow,
            int won,
            int lost,
            @Nullable BigDecimal wonOfClosed,
            @Nullable BigDecimal wonOfAll,
            @Nullable Time timeInStage) {}

    /** @param deals whose time in the stage is complete */
    record Time(int deals, BigDecimal medianSeconds, BigDecimal meanSeconds) {}

    record OtherCurrency(int deals, Money value) {}
}
