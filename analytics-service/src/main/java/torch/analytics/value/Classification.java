package torch.analytics.value;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * One class for every customer, with its reasons: the same figures, boundaries and as-of date give the same answer, in
 * whatever order the customers come. Scores and shares are among the buyers of the window only.
 */
public final class Classification {

    private Classification() {}

    /** By customer id. */
    public static Map<String, Verdict> of(List<Valued> customers, Boundaries boundaries, LocalDate asOf) {
        List<Valued> buyers =
                customers.stream().filter(Valued::buys).sorted(Abc.ORDER).toList();
        Map<String, Verdict> verdicts = HashMap.newHashMap(customers.size());
        classifyBuyers(buyers, boundaries, asOf, verdicts);
        for (Valued customer : customers) {
            if (!customer.buys()) {
                verdicts.put(customer.customerId(), withoutSales(customer));
            }
        }
        return verdicts;
    }

    /** Of a customer that has no documents. */
    public static Verdict ofNewcomer() {
        return new Verdict(ValueClass.PROSPECT, null, List.of(new Reason("NO_DOCUMENTS", Map.of())));
    }

    private static void classifyBuyers(
            List<Valued> buyers, Boundaries boundaries, LocalDate asOf, Map<String, Verdict> verdicts) {
        Abc abc = Abc.over(buyers, boundaries);
        var recency = Scores.of(buyers, buyer -> days(buyer, asOf), Comparator.<Long>reverseOrder());
        var frequency = Scores.of(buyers, Valued::invoices, Comparator.<Long>naturalOrder());
        var monetary = Scores.of(buyers, Valued::sales, Comparator.naturalOrder());
        for (Valued buyer : buyers) {
            long days = days(buyer, asOf);
            Rfm rfm = new Rfm(
                    recency.score(days), frequency.score(buyer.invoices()), monetary.score(buyer.sales()), days);
            Abc.Ranked ranked = abc.next(buyer);
            verdicts.put(buyer.customerId(), new Verdict(ranked.valueClass(), rfm, reasons(ranked.reason(), buyer)));
        }
    }

    private static long days(Valued buyer, LocalDate asOf) {
        LocalDate lastSale = buyer.lastSale();
        if (lastSale == null) {
            throw new IllegalArgumentException("A buyer has a last sale");
        }
        return ChronoUnit.DAYS.between(lastSale, asOf);
    }

    private static Verdict withoutSales(Valued customer) {
        if (customer.documents() == 0) {
            return ofNewcomer();
        }
        Reason reason = new Reason("NO_SALES_IN_WINDOW", Map.of("documents", Long.toString(customer.documents())));
        return new Verdict(ValueClass.D, null, reasons(reason, customer));
    }

    /** Revenue in another currency is said to be missing: without a rate it is not added. */
    private static List<Reason> reasons(Reason decisive, Valued customer) {
        List<Reason> reasons = new ArrayList<>();
        reasons.add(decisive);
        if (!customer.otherCurrencies().isEmpty()) {
            reasons.add(new Reason(
                    "OTHER_CURRENCY_LEFT_OUT", Map.of("currencies", String.join(",", customer.otherCurrencies()))));
        }
        return reasons;
    }
}
