package torch.analytics.valuation;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;

/** The direct calculation: naive on purpose, one statement of each rule. */
record InvoiceFileReference(
        Map<String, BigDecimal> sales,
        Map<String, BigDecimal> net,
        Map<String, Integer> invoices,
        Map<String, LocalDate> lastSale,
        Map<String, String> classes,
        Map<String, List<Integer>> scores) {

    static InvoiceFileReference over(List<InvoiceFile.Line> lines, LocalDate asOf, Function<String, String> idOf) {
        Map<String, BigDecimal> sales = new TreeMap<>();
        Map<String, BigDecimal> net = new TreeMap<>();
        Map<String, Set<String>> invoices = new HashMap<>();
        Map<String, LocalDate> last = new HashMap<>();
        // where one number has two times, the earliest counts
        Map<String, LocalDate> days = new HashMap<>();
        lines.forEach(line -> days.merge(line.invoice(), line.dayInShanghai(), (a, b) -> a.isBefore(b) ? a : b));
        for (InvoiceFile.Line line : lines) {
            net.merge(line.customer(), line.amount(), BigDecimal::add);
            if (line.isSale()) {
                sales.merge(line.customer(), line.amount(), BigDecimal::add);
                invoices.computeIfAbsent(line.customer(), _ -> new HashSet<>()).add(line.invoice());
                last.merge(line.customer(), days.get(line.invoice()), (a, b) -> a.isAfter(b) ? a : b);
            }
        }
        List<String> buyers = new ArrayList<>(sales.keySet());
        buyers.remove("");
        Map<String, Integer> counts = new HashMap<>();
        invoices.forEach((customer, numbers) -> counts.put(customer, numbers.size()));
        Map<String, List<Integer>> scores = new HashMap<>();
        for (String buyer : buyers) {
            long days1 = ChronoUnit.DAYS.between(last.get(buyer), asOf);
            scores.put(
                    buyer,
                    List.of(
                            score(buyers, other -> ChronoUnit.DAYS.between(last.get(other), asOf) > days1),
                            score(buyers, other -> counts.get(other) < counts.get(buyer)),
                            score(buyers, other -> sales.get(other).compareTo(sales.get(buyer)) < 0)));
        }
        return new InvoiceFileReference(sales, net, counts, last, classes(sales, buyers, idOf), scores);
    }

    private static int score(List<String> buyers, java.util.function.Predicate<String> worse) {
        return 1 + (int) (5 * buyers.stream().filter(worse).count() / buyers.size());
    }

    private static Map<String, String> classes(
            Map<String, BigDecimal> sales, List<String> buyers, Function<String, String> idOf) {
        buyers.sort(Comparator.comparing((String buyer) -> sales.get(buyer).negate())
                .thenComparing(idOf));
        double total = buyers.stream()
                .map(sales::get)
                .mapToDouble(BigDecimal::doubleValue)
                .sum();
        Map<String, String> classes = new HashMap<>();
        double sum = 0;
        for (String buyer : buyers) {
            sum += sales.get(buyer).doubleValue();
            classes.put(buyer, sum / total <= 0.80 ? "A" : sum / total <= 0.95 ? "B" : "C");
        }
        return classes;
    }
}
