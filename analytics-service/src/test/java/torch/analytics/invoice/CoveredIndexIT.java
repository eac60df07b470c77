package torch.analytics.invoice;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torch.analytics.generation.Generation;
import torch.analytics.generation.Projection;
import torch.platform.testing.IntegrationTest;

/** Revenue of a few codes is read from one index, however many invoices there are. */
@IntegrationTest
class CoveredIndexIT {

    private static final Generation GENERATION = new Generation(1301);

    @Autowired
    MongoDatabase database;

    @Autowired
    Invoices invoices;

    @Autowired
    List<Projection<?>> projections;

    @Test
    void revenueOfACodeFetchesNoDocument() {
        projections.forEach(projection -> projection.prepare(GENERATION));
        List<Document> many = new ArrayList<>();
        for (int i = 0; i < 3000; i++) {
            many.add(new Document("_id", "I" + i)
                    .append("code", "K" + i % 300)
                    .append("day", "2004-01-0" + (1 + i % 9))
                    .append("currency", "CNY")
                    .append("sales", Decimal128.parse("1.50"))
                    .append("net", Decimal128.parse("1.25"))
                    .append("sale", 1));
        }
        database.getCollection(GENERATION.collection("invoices")).insertMany(many);
        Window window = new Window(LocalDate.of(2004, 1, 31), 31);
        assertThat(invoices.ofCodes(GENERATION, List.of("K7"), window).get("K7").sales())
                .isEqualTo("15.00");
        Document plan = invoices.groups(GENERATION, Filters.in("code", "K7"), "$code", window)
                .explain();
        assertThat(plan.toJson()).doesNotContain("COLLSCAN").doesNotContain("\"FETCH\"");
        Document executed = executionStats(plan);
        assertThat(executed.getInteger("totalDocsExamined")).isZero();
        assertThat(executed.getInteger("totalKeysExamined")).isLessThan(15);
    }

    private static Document executionStats(Document plan) {
        Document executed = plan.get("executionStats", Document.class);
        return executed != null
                ? executed
                : plan.getList("stages", Document.class)
                        .getFirst()
                        .get("$cursor", Document.class)
                        .get("executionStats", Document.class);
    }
}
