package torch.demo.deal;

import java.util.List;
import torch.demo.gateway.Money;
import torch.demo.story.Row;

/** A product line as the API takes it. */
record DealLine(String productCode, String quantity, Money unitPrice) {

    /** @param row with lines like {@code L-HM46:1600:20.50}, product, quantity and price */
    static List<DealLine> of(Row row) {
        return row.list("lines").stream().map(DealLine::of).toList();
    }

    private static DealLine of(String line) {
        String[] parts = line.split(":");
        return new DealLine(parts[0], parts[1], Money.cny(parts[2]));
    }
}
