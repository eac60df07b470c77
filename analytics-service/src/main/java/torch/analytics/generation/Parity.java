package torch.analytics.generation;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoCursor;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.bson.BsonDocument;
import org.bson.BsonValue;
import org.bson.RawBsonDocument;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * Holds two generations against each other, document by document and byte by byte, leaving out bookkeeping. A document
 * that was zeroed equals one that never was: its topic may have forgotten it. While both still take events in, what
 * differs is looked at again a few times before it counts.
 */
@Component
class Parity {

    static final int SHOWN = 20;
    private static final int LOOKS = 20;
    private static final int MOST_SUSPECTS = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(500);

    private final MongoDatabase database;

    Parity(MongoDatabase database) {
        this.database = database;
    }

    record Result(long equalDocuments, List<String> differences) {

        boolean equal() {
            return differences.isEmpty();
        }
    }

    Result compare(Generation live, Generation rebuilt, List<Projection.Comparable> collections)
            throws InterruptedException {
        long equal = 0;
        List<String> differences = new ArrayList<>();
        for (Projection.Comparable collection : collections) {
            Pair pair = new Pair(collection, live, rebuilt);
            Walk walk = pair.walk();
            List<String> suspects = pair.recheck(walk.suspects());
            equal += walk.equal() + walk.suspects().size() - suspects.size();
            suspects.stream().map(id -> collection.name() + "/" + id).forEach(differences::add);
        }
        return new Result(equal, List.copyOf(differences.subList(0, Math.min(SHOWN, differences.size()))));
    }

    private record Walk(long equal, List<String> suspects) {}

    /** The same collection of both generations. */
    private final class Pair {

        private final Projection.Comparable collection;
        private final MongoCollection<RawBsonDocument> live;
        private final MongoCollection<RawBsonDocument> rebuilt;

        Pair(Projection.Comparable collection, Generation live, Generation rebuilt) {
            this.collection = collection;
            this.live = database.getCollection(live.collection(collection.name()), RawBsonDocument.class);
            this.rebuilt = database.getCollection(rebuilt.collection(collection.name()), RawBsonDocument.class);
        }

        /** Both in order of id, side by side. */
        Walk walk() {
            long equal = 0;
            List<String> suspects = new ArrayList<>();
            try (MongoCursor<RawBsonDocument> left = all(live);
                    MongoCursor<RawBsonDocument> right = all(rebuilt)) {
                BsonDocument a = next(left);
                BsonDocument b = next(right);
                while ((a != null || b != null) && suspects.size() < MOST_SUSPECTS) {
                    int order = order(a, b);
                    if (order == 0 && Objects.equals(a, b)) {
                        equal++;
                    } else {
                        suspects.add(id(order <= 0 ? a : b));
                    }
                    a = order <= 0 ? next(left) : a;
                    b = order >= 0 ? next(right) : b;
                }
            }
            return new Walk(equal, suspects);
        }

        List<String> recheck(List<String> suspects) throws InterruptedException {
            List<String> left = suspects;
            for (int look = 0; look < LOOKS && !left.isEmpty(); look++) {
                Thread.sleep(PAUSE);
                left = left.stream()
                        .filter(id -> !Objects.equals(said(live, id), said(rebuilt, id)))
                        .toList();
            }
            return left;
        }

        private MongoCursor<RawBsonDocument> all(MongoCollection<RawBsonDocument> documents) {
            Projection.Scope scope = collection.scope();
            Bson filter = scope == null ? Filters.empty() : Filters.eq(scope.field(), scope.value());
            return documents
                    .find(filter)
                    .sort(Sorts.ascending("_id"))
                    .batchSize(2000)
                    .iterator();
        }

        private @Nullable BsonDocument said(MongoCollection<RawBsonDocument> documents, String id) {
            RawBsonDocument document = documents.find(Filters.eq("_id", id)).first();
            return document == null || zeroed(document) ? null : content(document);
        }

        private @Nullable BsonDocument next(MongoCursor<RawBsonDocument> documents) {
            while (documents.hasNext()) {
                RawBsonDocument document = documents.next();
                if (!zeroed(document)) {
                    return content(document);
                }
            }
            return null;
        }

        private BsonDocument content(RawBsonDocument document) {
            BsonDocument content = document.decode(new org.bson.codecs.BsonDocumentCodec());
            collection.bookkeeping().forEach(content::remove);
            return content;
        }
    }

    private static boolean zeroed(RawBsonDocument document) {
        BsonValue zeroed = document.get("zeroed");
        return zeroed != null && zeroed.isBoolean() && zeroed.asBoolean().getValue();
    }

    private static int order(@Nullable BsonDocument a, @Nullable BsonDocument b) {
        if (a == null) {
            return 1;
        }
        return b == null ? -1 : Integer.signum(id(a).compareTo(id(b)));
    }

    private static String id(@Nullable BsonDocument document) {
        return Objects.requireNonNull(document).getString("_id").getValue();
    }
}
