package torch.analytics.valuation;

import java.util.Map;
import java.util.TreeMap;
import torch.analytics.invoice.Window;
import torch.analytics.value.Boundaries;

/** What each figure means, as part of the answer. */
final class Definitions {

    private Definitions() {}

    static Map<String, String> of(Window window, Boundaries boundaries) {
        Map<String, String> definitions = new TreeMap<>();
        definitions.put(
                "window",
                "The %d days from %s to %s, both included; a document belongs to the day of its time in the base zone."
                        .formatted(window.days(), window.from(), window.asOf()));
        definitions.put(
                "salesRevenue",
                "Sum of the lines with quantity > 0 and price > 0 of documents of kind INVOICE that are not cancelled.");
        definitions.put(
                "netRevenue",
                "Sales revenue plus credit notes and the negative lines of invoices:"
                        + " all lines of all documents that are not cancelled.");
        definitions.put("invoices", "Distinct invoices with at least one line of sales revenue.");
        definitions.put(
                "documents", "Invoices and credit notes up to the as-of date, before the window too, not cancelled.");
        definitions.put(
                "class",
                ("Buyers of the window by sales revenue, largest first, equal ones by customer id. Cumulative share,"
                                + " the buyer's own included: up to %s A, up to %s B, else C; the largest buyer is always A."
                                + " D: documents, but no sales revenue in the window. PROSPECT: no documents."
                                + " Boundary version %d.")
                        .formatted(boundaries.a(), boundaries.b(), boundaries.version()));
        definitions.put(
                "rfm",
                "r from days between the last sale and the as-of date, f from invoices, m from sales revenue: each"
                        + " 1 + floor(5 x share of buyers with a strictly smaller value); for r fewer days are better."
                        + " Buyers of the window only; ties share a score.");
        definitions.put(
                "otherCurrencies",
                "Revenue in a currency other than the base currency; it is in no other figure, since there is no rate.");
        return definitions;
    }
}
