package torch.analytics.contribution;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.bulk.BulkWriteUpsert;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.UpdateOneModel;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.bson.Document;

/**
 * Writes contributions and has their cells follow. A contribution remembers in {@code left} the cells it was in before,
 * and in {@code uncounted} that its cells may not know of it yet; both in the same update as the figures, so that a
 * crash at any point loses nothing: the batch comes again, and every delivered record, news or not, touches its cells.
 */
public final class Contributions {

    /** Fields that say how a contribution came about; two equal contributions may differ in them. */
    public static final List<String> BOOKKEEPING = List.of("left", "uncounted");

    private static final int DUPLICATE_KEY = 11000;
    private static final BulkWriteOptions UNORDERED = new BulkWriteOptions().ordered(false);
    private static final Document KEEP_LEFT = new Document(
            "$setUnion",
            List.of(
                    new Document("$ifNull", List.of("$left", List.of())),
                    new Document("$ifNull", List.of("$cells", List.of()))));

    private Contributions() {}

    /** Returns when figures and counters are with the majority. */
    public static void apply(
            MongoCollection<Document> collection, List<Contribution> batch, Consumer<Set<String>> changed) {
        if (batch.isEmpty()) {
            return;
        }
        List<Document> stored = stored(collection, batch, write(collection, batch));
        changed.accept(cells(stored));
        counted(collection, stored);
    }

    /** Returns the places in the batch of what was not there before. */
    private static Set<Integer> write(MongoCollection<Document> collection, List<Contribution> batch) {
        MongoCollection<Document> safe = collection.withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        try {
            return safe
                    .bulkWrite(batch.stream().map(item -> update(item, true)).toList(), UNORDERED)
                    .getUpserts()
                    .stream()
                    .map(BulkWriteUpsert::getIndex)
                    .collect(Collectors.toSet());
        } catch (MongoBulkWriteException e) {
            if (e.getWriteConcernError() != null
                    || e.getWriteErrors().stream().anyMatch(error -> error.getCode() != DUPLICATE_KEY)) {
                throw e;
            }
            // as new already, or two first messages raced
            safe.bulkWrite(
                    e.getWriteErrors().stream()
                            .map(error -> update(batch.get(error.getIndex()), false))
                            .toList(),
                    UNORDERED);
            return Set.of();
        }
    }

    /** New ones are as they were sent; of the others only the store knows what they were before. */
    private static List<Document> stored(
            MongoCollection<Document> collection, List<Contribution> batch, Set<Integer> inserted) {
        List<Document> stored = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (int i = 0; i < batch.size(); i++) {
            Contribution item = batch.get(i);
            if (inserted.contains(i)) {
                stored.add(new Document("_id", item.id())
                        .append("sequence", item.sequence())
                        .append("cells", item.cells())
                        .append("uncounted", true));
            } else {
                known.add(item.id());
            }
        }
        return known.isEmpty()
                ? stored
                : collection
                        .find(in("_id", known))
                        .projection(Projections.include("sequence", "cells", "left", "uncounted"))
                        .into(stored);
    }

    /** Replaces all fields but the memory of cells, in one pipeline; values are literals, whatever they look like. */
    private static UpdateOneModel<Document> update(Contribution item, boolean insert) {
        Document next = new Document("_id", item.id())
                .append("sequence", item.sequence())
                .append("cells", item.cells())
                .append("uncounted", true);
        next.putAll(item.fields());
        Document replacement =
                new Document("$mergeObjects", List.of(new Document("$literal", next), new Document("left", KEEP_LEFT)));
        return new UpdateOneModel<>(
                and(eq("_id", item.id()), not(gte("sequence", item.sequence()))),
                List.of(new Document("$replaceWith", replacement)),
                new UpdateOptions().upsert(insert));
    }

    private static Set<String> cells(List<Document> stored) {
        Set<String> cells = new HashSet<>();
        for (Document contribution : stored) {
            cells.addAll(contribution.getList("cells", String.class));
            cells.addAll(contribution.getList("left", String.class, List.of()));
        }
        return cells;
    }

    /** Only saves work and serves {@code ?after=}, so it need not survive a failover. */
    private static void counted(MongoCollection<Document> collection, List<Document> stored) {
        List<UpdateOneModel<Document>> settled = stored.stream()
                .filter(contribution -> contribution.containsKey("uncounted"))
                .map(contribution -> new UpdateOneModel<Document>(
                        and(eq("_id", contribution.get("_id")), eq("sequence", contribution.get("sequence"))),
                        Updates.combine(Updates.unset("left"), Updates.unset("uncounted"))))
                .toList();
        if (!settled.isEmpty()) {
            collection.withWriteConcern(WriteConcern.W1).bulkWrite(settled, UNORDERED);
        }
    }
}
