package torch.analytics.funnel;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import torch.analytics.base.Base;
import torch.analytics.opportunity.Deal;
import torch.analytics.opportunity.DealStatus;
import torch.platform.money.Money;

/** The figures of one group of deals. */
final class FunnelGroup {

    private final List<Funnel.Part> parts;
    private final String currency;

    private FunnelGroup(List<Funnel.Part> parts, String currency) {
        this.parts = parts;
        this.currency = currency;
    }

    static FunnelView.Group of(@Nullable String key, List<Funnel.Part> parts, String currency) {
        return new FunnelGroup(parts, currency).view(key);
    }

    private FunnelView.Group view(@Nullable String key) {
        int won = count(is(DealStatus.WON));
        int lost = count(is(DealStatus.LOST));
        return new FunnelView.Group(
                key,
                new FunnelView.Counts(parts.size(), count(is(DealStatus.OPEN)), won, lost),
                new FunnelView.Values(
                        value(_ -> true),
                        value(is(DealStatus.OPEN)),
                        value(is(DealStatus.WON)),
                        value(is(DealStatus.LOST))),
                rate(won, won + lost),
                rate(won, parts.size()),
                stages(),
                otherCurrencies());
    }

    /** One stay of one deal in a stage, re-entries together. */
    private record Reached(Funnel.Part part, Deal.StageTime time) {}

    private List<FunnelView.Stage> stages() {
        Map<String, List<Reached>> byStage = new TreeMap<>();
        for (Funnel.Part part : parts) {
            for (Deal.StageTime time : part.deal().stages()) {
                byStage.computeIfAbsent(time.stage(), _ -> new ArrayList<>()).add(new Reached(part, time));
            }
        }
        List<Map.Entry<String, List<Reached>>> ordered = new ArrayList<>(byStage.entrySet());
        // a stage's probability rises along its process; won and lost come last
        ordered.sort(Comparator.comparing((Map.Entry<String, List<Reached>> stage) -> terminal(stage.getKey()))
                .thenComparing(stage -> meanProbability(stage.getValue()))
                .thenComparing(Map.Entry::getKey));
        return ordered.stream()
                .map(stage -> stage(stage.getKey(), stage.getValue()))
                .toList();
    }

    private FunnelView.Stage stage(String stage, List<Reached> reached) {
        FunnelGroup those = new FunnelGroup(reached.stream().map(Reached::part).toList(), currency);
        FunnelGroup now = new FunnelGroup(
                reached.stream()
                        .filter(stay -> stay.time().current())
                        .map(Reached::part)
                        .toList(),
                currency);
        int won = those.count(is(DealStatus.WON));
        int lost = those.count(is(DealStatus.LOST));
        return new FunnelView.Stage(
                stage,
                reached.size(),
                rate(reached.size(), parts.size()),
                those.value(_ -> true),
                now.parts.size(),
                now.value(_ -> true),
                won,
                lost,
                rate(won, won + lost),
                rate(won, reached.size()),
                time(reached));
    }

    private static FunnelView.@Nullable Time time(List<Reached> reached) {
        long[] millis = reached.stream()
                .map(Reached::time)
                .filter(time -> !time.current())
                .mapToLong(Deal.StageTime::millis)
                .toArray();
        return millis.length == 0
                ? null
                : new FunnelView.Time(millis.length, Median.seconds(millis), Median.meanSeconds(millis));
    }

    private static int terminal(String stage) {
        return switch (stage) {
            case "WON" -> 1;
            case "LOST" -> 2;
            default -> 0;
        };
    }

    private static double meanProbability(List<Reached> reached) {
        return reached.stream()
                .mapToInt(stay -> stay.time().probability())
                .average()
                .orElse(0);
    }

    private List<FunnelView.OtherCurrency> otherCurrencies() {
        Map<String, List<BigDecimal>> others = new TreeMap<>();
        parts.stream()
                .map(Funnel.Part::amount)
                .filter(amount -> !amount.currency().equals(currency))
                .forEach(amount -> others.computeIfAbsent(amount.currency(), _ -> new ArrayList<>())
                        .add(amount.value()));
        List<FunnelView.OtherCurrency> views = new ArrayList<>();
        others.forEach((other, amounts) ->
                views.add(new FunnelView.OtherCurrency(amounts.size(), new Money(Base.exact(sum(amounts)), other))));
        return views;
    }

    private Money value(Predicate<Funnel.Part> which) {
        List<BigDecimal> amounts = parts.stream()
                .filter(which)
                .map(Funnel.Part::amount)
                .filter(amount -> amount.currency().equals(currency))
                .map(Deal.Amount::value)
                .toList();
        return new Money(Base.exact(sum(amounts)), currency);
    }

    private static BigDecimal sum(List<BigDecimal> amounts) {
        return amounts.stream().reduce(BigDecimal.ZERO, BigDecimal::add);
    }

    private int count(Predicate<Funnel.Part> which) {
        return (int) parts.stream().filter(which).count();
    }

    private static Predicate<Funnel.Part> is(DealStatus status) {
        return part -> part.deal().status() == status;
    }

    private static @Nullable BigDecimal rate(int part, int whole) {
        return whole == 0 ? null : BigDecimal.valueOf(part).divide(BigDecimal.valueOf(whole), 4, RoundingMode.HALF_UP);
    }
}
