package torch.platform.idempotency;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import java.time.Clock;
import java.util.Date;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.IdempotencyKey;
import torch.platform.aggregate.KeyReused;
import torch.platform.id.Ids;

/**
 * Gives a create the same id whenever its Idempotency-Key comes again, so that the insert itself decides and a crash
 * in between leaves nothing to clean up. Keys are remembered for seven days.
 */
public final class Idempotency {

    private static final int DAYS = 7;

    private final MongoCollection<Document> keys;
    private final Clock clock;

    public Idempotency(MongoDatabase database, Clock clock) {
        this.keys = database.getCollection("idempotencyKeys")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(5, TimeUnit.SECONDS);
        this.clock = clock;
        keys.createIndex(Indexes.ascending("at"), new IndexOptions().expireAfter((long) DAYS, TimeUnit.DAYS));
    }

    /**
     * Claims the key before anything else is looked at, then creates.
     *
     * @param create makes the record with the given id, or finds it made
     * @throws KeyReused the key came with another request before
     */
    public <T> T create(Command command, Function<String, T> create) {
        IdempotencyKey key = command.key();
        return create.apply(key == null ? Ids.next() : claim(key));
    }

    private String claim(IdempotencyKey key) {
        String id = Ids.next();
        try {
            keys.insertOne(new Document("_id", key.key())
                    .append("request", key.request())
                    .append("aggregate", id)
                    .append("at", Date.from(clock.instant())));
            return id;
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        Document known = keys.find(Filters.eq("_id", key.key())).first();
        if (known == null) {
            return claim(key);
        }
        if (!key.request().equals(known.getString("request"))) {
            throw new KeyReused();
        }
        return known.getString("aggregate");
    }
}
