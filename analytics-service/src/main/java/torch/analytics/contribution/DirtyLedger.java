package torch.analytics.contribution;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.bson.Document;

/** Raises the durable counters of cells, in one round trip. */
public final class DirtyLedger {

    /** Goes up with every change of a cell's contributions; a cell computed at a lower one is behind. */
    public static final String DIRTY = "dirtySeq";

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);

    private DirtyLedger() {}

    /**
     * @param entered ids of cells; made when they are not there
     * @param existing ids of cells that are raised only when they are there
     */
    public static void raise(MongoCollection<Document> cells, Collection<String> entered, Collection<String> existing) {
        List<UpdateOneModel<Document>> updates = new ArrayList<>();
        entered.forEach(id -> updates.add(raise(id, true)));
        existing.forEach(id -> updates.add(raise(id, false)));
        try {
            cells.bulkWrite(updates, UNORDERED);
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            // another listener made the same cell at the same moment
            cells.bulkWrite(
                    e.getWriteErrors().stream()
                            .map(error -> updates.get(error.getIndex()))
                            .toList(),
                    UNORDERED);
        }
    }

    private static UpdateOneModel<Document> raise(String id, boolean insert) {
        return new UpdateOneModel<>(eq("_id", id), Updates.inc(DIRTY, 1L), new UpdateOptions().upsert(insert));
    }
}
