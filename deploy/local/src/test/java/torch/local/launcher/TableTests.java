package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.json.JsonMapper;

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
    void showsSingleValuesAndMoneyOfJson() {
        String text = JsonTable.of(new JsonMapper().readTree("""
                [{"name": "Acme", "revenue": {"amount": "12.50", "currency": "CNY"}, "class": "A", "more": {"a": 1}},
                 {"name": "Beta", "revenue": null, "class": "D", "reasons": ["NO_REVENUE"]}]
                """));

        assertThat(text.lines().map(String::strip))
                .containsExactly(
                        "name  revenue  class  reasons", "Acme    12.50  A", "Beta           D      NO_REVENUE");
    }
}
