package torch.marketing;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import org.bson.Document;

/** Says of a query whether it goes through an index and reads little more than it answers. */
public final class Explained {

    private Explained() {}

    public static void assertIndexed(String name, FindIterable<Document> query) {
        Document explained = query.explain(ExplainVerbosity.EXECUTION_STATS);
        Document stats = explained.get("executionStats", Document.class);
        int returned = stats.getInteger("nReturned");
        assertThat(returned).as(name).isPositive();
        String plan = explained
                .get("queryPlanner", Document.class)
                .get("winningPlan", Document.class)
                .toJson();
        assertThat(plan).as(name).doesNotContain("COLLSCAN").doesNotContain("\"stage\": \"SORT\"");
        assertThat(stats.getInteger("totalDocsExamined")).as(name).isLessThan(10 * returned);
        assertThat(stats.getInteger("totalKeysExamined")).as(name).isLessThan(10 * returned + 20);
    }
}
