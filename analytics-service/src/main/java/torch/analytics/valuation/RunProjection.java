package torch.analytics.valuation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Filters.or;

import com.mongodb.MongoCommandException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import torch.analytics.account.AccountProjection;
import torch.analytics.account.AccountRow;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;

/**
 * Which runs of other dates and windows there are, one document each in {@code valuation_runs_g<n>}; their rows are
 * beside the live ones. A run is made anew under the next version, so pages of the version before stay together.
 */
@Component
class RunProjection {

    private static final Duration LEASE = Duration.ofMinutes(5);

    private final MongoDatabase database;
    private final Clock clock;

    RunProjection(MongoDatabase database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** @param version of the rows that can be read, 0 when there are none yet */
    record Run(String key, int version, Instant begunAt, Instant readyAt, long changes) {

        String rows() {
            return key + "|" + version;
        }

        boolean ready() {
            return version > 0;
        }
    }

    static String key(Window window) {
        return window.asOf() + "|" + window.days();
    }

    Optional<Run> find(Generation generation, Window window) {
        return Optional.ofNullable(runs(generation).find(eq("_id", key(window))).first())
                .map(RunProjection::run);
    }

    /** How often any account has changed so far. */
    long changes(Generation generation) {
        Document counter = rows(generation)
                .find(eq("_id", AccountProjection.CHANGES))
                .projection(Projections.include("dirtySeq"))
                .first();
        return counter == null ? 0 : counter.getLong("dirtySeq");
    }

    /** The next version to make, or empty when somebody is making it. */
    Optional<Run> begin(Generation generation, Window window) {
        Instant now = clock.instant();
        try {
            Document begun = runs(generation)
                    .findOneAndUpdate(
                            and(
                                    eq("_id", key(window)),
                                    or(exists("makingUntil", false), lt("makingUntil", Date.from(now)))),
                            Updates.combine(
                                    Updates.set("makingUntil", Date.from(now.plus(LEASE))),
                                    Updates.set("usedAt", Date.from(now))),
                            new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER));
            int held = begun == null ? 0 : begun.getInteger("version", 0);
            return Optional.of(new Run(key(window), held + 1, now, now, changes(generation)));
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == 11000) {
                return Optional.empty();
            }
            throw e;
        }
    }

    /** What an earlier, unfinished try wrote is taken away first. */
    void clear(Generation generation, Run run) {
        rows(generation).deleteMany(eq("run", run.rows()));
    }

    void insert(Generation generation, List<Document> rows) {
        if (!rows.isEmpty()) {
            rows(generation).insertMany(rows);
        }
    }

    /** From now on this version is read; the one before the last is forgotten. */
    void finish(Generation generation, Run run, boolean daily) {
        runs(generation)
                .updateOne(
                        eq("_id", run.key()),
                        Updates.combine(
                                Updates.set("version", run.version()),
                                Updates.set("begunAt", Date.from(run.begunAt())),
                                Updates.set("readyAt", Date.from(clock.instant())),
                                Updates.set("changes", run.changes()),
                                daily ? Updates.set("daily", true) : Updates.unset("none"),
                                Updates.unset("makingUntil")),
                        new UpdateOptions().upsert(true));
        if (run.version() > 2) {
            rows(generation).deleteMany(eq("run", run.key() + "|" + (run.version() - 2)));
        }
    }

    void failed(Generation generation, Run run) {
        runs(generation).updateOne(eq("_id", run.key()), Updates.unset("makingUntil"));
    }

    void used(Generation generation, Run run) {
        Date minuteAgo = Date.from(clock.instant().minusSeconds(60));
        runs(generation)
                .updateOne(
                        and(eq("_id", run.key()), lt("usedAt", minuteAgo)),
                        Updates.set("usedAt", Date.from(clock.instant())));
    }

    /** Forgets what was not used for longest. */
    void bound(Generation generation, boolean daily, int most) {
        Bson which = daily ? eq("daily", true) : ne("daily", true);
        List<String> gone = runs(generation)
                .find(which)
                .sort(Sorts.descending("usedAt"))
                .skip(most)
                .map(run -> run.getString("_id"))
                .into(new ArrayList<>());
        for (String key : gone) {
            Document run = runs(generation).findOneAndDelete(eq("_id", key));
            if (run != null) {
                int version = run.getInteger("version", 0);
                rows(generation)
                        .deleteMany(
                                in("run", key + "|" + (version - 1), key + "|" + version, key + "|" + (version + 1)));
            }
        }
    }

    void prepare(Generation generation) {
        runs(generation).createIndex(Indexes.descending("usedAt"));
    }

    private static Run run(Document document) {
        Date begunAt = document.getDate("begunAt");
        Date readyAt = document.getDate("readyAt");
        Long changes = document.getLong("changes");
        return new Run(
                document.getString("_id"),
                document.getInteger("version", 0),
                begunAt == null ? Instant.EPOCH : begunAt.toInstant(),
                readyAt == null ? Instant.EPOCH : readyAt.toInstant(),
                changes == null ? 0 : changes);
    }

    private MongoCollection<Document> runs(Generation generation) {
        return database.getCollection(generation.collection("valuation_runs"))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    private MongoCollection<Document> rows(Generation generation) {
        return database.getCollection(generation.collection(AccountRow.COLLECTION))
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }
}
