package torch.analytics.valuation;

import com.fasterxml.jackson.annotation.JsonProperty;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;

/**
 * All of a run at once.
 *
 * @param total of customers, not yet linked and without customer together
 * @param notYetLinked under ERP codes that no customer has yet; {@code accounts} counts the codes
 * @param withoutCustomer of documents that name no customer; {@code accounts} counts their days
 * @param byClass largest class first
 * @param cells class x province x section of industry x department; an axis is left out where it is not known
 * @param cellsLeftOut how many cells with less revenue were left out
 * @param unknown by axis: customers whose value on it is not known
 */
record SummaryView(
        String asOf,
        int window,
        String from,
        int boundaryVersion,
        Figures total,
        Figures customers,
        Figures notYetLinked,
        Figures withoutCustomer,
        List<ClassFigures> byClass,
        List<Cell> cells,
        int cellsLeftOut,
        Map<String, Figures> unknown,
        List<OtherCurrency> otherCurrencies,
        Map<String, String> definitions) {

    record Figures(long accounts, Money salesRevenue, Money netRevenue, long invoices) {}

    record ClassFigures(
            @JsonProperty("class") String valueClass, long customers, Money salesRevenue, Money netRevenue) {}

    record Cell(
            @JsonProperty("class") @Nullable String valueClass,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String department,
            long customers,
            Money salesRevenue,
            Money netRevenue) {}

    record OtherCurrency(long accounts, Money salesRevenue, Money netRevenue, long invoices) {}
}
