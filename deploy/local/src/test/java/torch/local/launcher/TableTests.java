package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;
import torch.local.launcher.JsonTable.Column;

class TableTests {
    @Test
    void alignsChineseAndRightAlignsNumbers() {
        Table table = new Table("name", "revenue");
        table.add(List.of("云帆科技", "1200.50"));
        table.add(List.of("Acme", "7"));

        assertThat(table.asText().lines())
                .containsExactly("  name      revenue", "  云帆科技  1200.50", "  Acme            7");
    }

    @Test
    void showsValuesMoneyAndReasonsOfJson() {
        JsonTable table = new JsonTable(
                new Column("name", "/name"),
                new Column("revenue", "/revenue"),
                new Column("R", "/rfm/r", score -> score + "!"),
                new Column("why", "/reasons"));
        String text = table.of(new JsonMapper().readTree("""
                [{"name": "Acme", "revenue": {"amount": "12.50", "currency": "CNY"}, "rfm": {"r": 5, "f": 4, "m": 3},
                  "reasons": [{"code": "TOP", "figures": {"share": "0.8"}}, {"code": "NEW"}]},
                 {"name": "Beta", "revenue": null, "reasons": []}]
                """));

        assertThat(text.lines().map(String::strip))
                .containsExactly("name  revenue  R   why", "Acme    12.50  5!  TOP NEW", "Beta           !");
    }
}
