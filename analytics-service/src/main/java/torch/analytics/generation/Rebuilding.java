package torch.analytics.generation;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/**
 * One rebuild as stored.
 *
 * @param since when the phase began
 * @param previous after the switch: the generation that was live before
 * @param compared documents that were equal, in all collections
 * @param differences at most {@value Parity#SHOWN} of them, as {@code collection/id}
 */
record Rebuilding(
        Generation generation,
        Phase phase,
        Instant begunAt,
        Instant since,
        @Nullable Generation previous,
        long compared,
        List<String> differences) {

    static Rebuilding begun(Generation generation, Instant now) {
        return new Rebuilding(generation, Phase.LOADING, now, now, null, 0, List.of());
    }

    Rebuilding to(Phase next, Instant now) {
        return new Rebuilding(generation, next, begunAt, now, previous, compared, differences);
    }

    Rebuilding switched(Generation before, Parity.Result result, Instant now) {
        return new Rebuilding(generation, Phase.SWITCHED, begunAt, now, before, result.equalDocuments(), List.of());
    }

    Rebuilding failed(Parity.Result result, Instant now) {
        return new Rebuilding(
                generation, Phase.FAILED, begunAt, now, null, result.equalDocuments(), result.differences());
    }

    Document document() {
        Document document = new Document("generation", generation.number())
                .append("phase", phase.name())
                .append("begunAt", Date.from(begunAt))
                .append("since", Date.from(since))
                .append("compared", compared)
                .append("differences", differences);
        return previous == null ? document : document.append("previous", previous.number());
    }

    static Rebuilding from(Document document) {
        Integer previous = document.getInteger("previous");
        return new Rebuilding(
                new Generation(document.getInteger("generation")),
                Phase.valueOf(document.getString("phase")),
                document.getDate("begunAt").toInstant(),
                document.getDate("since").toInstant(),
                previous == null ? null : new Generation(previous),
                document.getLong("compared"),
                document.getList("differences", String.class));
    }
}
