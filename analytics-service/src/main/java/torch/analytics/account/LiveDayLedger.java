package torch.analytics.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;

/**
 * Of which day the live figures are, one small document per generation. It is stored, not read off a clock, so that
 * every instance computes for the same day. A generation that is still being loaded has none.
 */
@Component
public class LiveDayLedger {

    private static final String ID = "live";
    private static final Duration LEASE = Duration.ofMinutes(2);

    private final MongoDatabase database;
    private final Clock clock;

    LiveDayLedger(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param ready false while the figures are being computed for a new day */
    public record LiveDay(Window window, boolean ready) {}

    public Optional<LiveDay> find(Generation generation) {
        return read(documents(generation).find(eq("_id", ID)).first());
    }

    static String collection(Generation generation) {
        return generation.collection("live_day");
    }

    static Optional<LiveDay> read(@Nullable Document document) {
        if (document == null || document.getString("asOf") == null) {
            return Optional.empty();
        }
        Window window = new Window(LocalDate.parse(document.getString("asOf")), document.getInteger("window"));
        return Optional.of(new LiveDay(window, document.getBoolean("ready", false)));
    }

    /** From now on listeners compute for this window. */
    public void open(Generation generation, Window window) {
        documents(generation)
                .updateOne(
                        eq("_id", ID),
                        Updates.combine(
                                Updates.set("asOf", window.asOf().toString()),
                                Updates.set("window", window.days()),
                                Updates.set("ready", false)),
                        new UpdateOptions().upsert(true));
    }

    public void ready(Generation generation, Window window) {
        documents(generation)
                .updateOne(
                        and(eq("_id", ID), eq("asOf", window.asOf().toString()), eq("window", window.days())),
                        Updates.set("ready", true));
    }

    /**
     * The right to work on all figures at once, with a number higher than any before; empty when another instance has
     * it.
     */
    public OptionalLong take(Generation generation, String instance) {
        Instant now = clock.instant();
        try {
            Document taken = documents(generation)
                    .findOneAndUpdate(
                            and(
                                    eq("_id", ID),
                                    or(eq("holder", instance), exists("holder", false), lt("until", Date.from(now)))),
                            List.of(new Document(
                                    "$set",
                                    new Document("holder", instance)
                                            .append("until", Date.from(now.plus(LEASE)))
                                            .append("fence", higher(now)))),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            return taken == null ? OptionalLong.empty() : OptionalLong.of(taken.getLong("fence"));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == 11000) {
                return OptionalLong.empty();
            }
            throw e;
        }
    }

    /** Of the time, so that a new generation goes on above the one before; never less than one more. */
    private static Document higher(Instant now) {
        return new Document("$max", List.of(now.toEpochMilli(), new Document("$add", List.of("$fence", 1L))));
    }

    /** Gives the right back, so that another instance need not wait for its end. */
    public void release(Generation generation, String instance) {
        documents(generation)
                .updateOne(
                        and(eq("_id", ID), eq("holder", instance)),
                        Updates.combine(Updates.unset("holder"), Updates.unset("until")));
    }

    private MongoCollection<Document> documents(Generation generation) {
        return database.getCollection(collection(generation)).withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
