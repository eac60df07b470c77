package torch.platform.consumer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/** Writes a folded batch in one unordered round trip, each document only where its message is news to it. */
public final class GuardedUpserts {

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private GuardedUpserts() {}

    /**
     * Returns after the majority has the writes. A duplicate-key answer means that the document is as new already, or
     * that two first messages raced: so those items are tried once more without insert.
     */
    public static void write(MongoCollection<Document> collection, List<GuardedUpsert> items) {
        if (items.isEmpty()) {
            return;
        }
        MongoCollection<Document> safe = collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        try {
            safe.bulkWrite(items.stream().map(item -> update(item, true)).toList(), UNORDERED);
        } catch (MongoBulkWriteException e) {
            List<GuardedUpsert> again = e.getWriteErrors().stream()
                    .map(error -> items.get(duplicate(error, e)))
                    .toList();
            if (e.getWriteConcernError() != null) {
                throw e;
            }
            safe.bulkWrite(again.stream().map(item -> update(item, false)).toList(), UNORDERED);
        }
    }

    private static int duplicate(BulkWriteError error, MongoBulkWriteException thrown) {
        if (error.getCode() != DUPLICATE_KEY) {
            throw thrown;
        }
        return error.getIndex();
    }

    private static UpdateOneModel<Document> update(GuardedUpsert item, boolean insert) {
        Bson news = and(eq("_id", item.id()), not(gte(item.sequenceField(), item.sequence())));
        Document set = new Document(item.set()).append(item.sequenceField(), item.sequence());
        return new UpdateOneModel<>(news, new Document("$set", set), new UpdateOptions().upsert(insert));
    }
}
