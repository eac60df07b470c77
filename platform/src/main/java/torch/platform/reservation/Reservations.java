package torch.platform.reservation;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Date;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BiPredicate;
import org.bson.Document;

/**
 * Uniqueness over documents: a value such as {@code creditCode:9131...} belongs to the aggregate whose reservation was
 * stored first. Taken before the aggregate is written; what a crash leaves undecided {@link #settle} frees or confirms.
 */
public final class Reservations {

    private static final String UNDECIDED = "undecidedSince";

    private final MongoCollection<Document> reservations;
    private final Clock clock;

    public Reservations(MongoDatabase database, Clock clock) {
        this.reservations = database.getCollection("reservations")
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true))
                .withTimeout(5, TimeUnit.SECONDS);
        this.clock = clock;
        reservations.createIndex(
                Indexes.ascending(UNDECIDED), new IndexOptions().partialFilterExpression(Filters.exists(UNDECIDED)));
    }

    /**
     * Takes the value for the owner; empty when it is now the owner's, else the id of who has it. Taking again what is
     * not yet decided starts its age anew, so that {@link #settle} cannot free it under a repeated command.
     */
    public Optional<String> take(String value, String owner) {
        Date now = Date.from(clock.instant());
        try {
            reservations.insertOne(
                    new Document("_id", value).append("owner", owner).append(UNDECIDED, now));
            return Optional.empty();
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
        }
        reservations.updateOne(
                and(eq("_id", value), eq("owner", owner), Filters.exists(UNDECIDED)), Updates.set(UNDECIDED, now));
        Optional<String> holder = owner(value);
        return holder.isEmpty() ? take(value, owner) : holder.filter(other -> !other.equals(owner));
    }

    /** Who has the value. */
    public Optional<String> owner(String value) {
        return Optional.ofNullable(reservations.find(eq("_id", value)).first())
                .map(reservation -> reservation.getString("owner"));
    }

    /** The value may go: {@link #settle} frees it once the owner's document no longer has it. */
    public void doubt(String value, String owner) {
        reservations.updateOne(
                and(eq("_id", value), eq("owner", owner)), Updates.set(UNDECIDED, Date.from(clock.instant())));
    }

    /** Frees the value if it is the owner's. */
    public void release(String value, String owner) {
        reservations.deleteOne(and(eq("_id", value), eq("owner", owner)));
    }

    /**
     * Decides what has been undecided for longer than {@code age}, which must exceed the longest command: kept when {@code holds} says of (value, owner) that
     * the owner's document has the value, freed otherwise. At most 1,000 at once; safe with several instances. Returns how
     * many were decided.
     */
    public int settle(Duration age, BiPredicate<String, String> holds) {
        Date before = Date.from(clock.instant().minus(age));
        var undecided = reservations.find(lt(UNDECIDED, before)).limit(1000).into(new ArrayList<>());
        for (Document reservation : undecided) {
            String value = reservation.getString("_id");
            String owner = reservation.getString("owner");
            // the guard on the instant keeps a reservation that was taken again in between
            var same = and(eq("_id", value), eq("owner", owner), eq(UNDECIDED, reservation.getDate(UNDECIDED)));
            if (holds.test(value, owner)) {
                reservations.updateOne(same, Updates.unset(UNDECIDED));
            } else {
                reservations.deleteOne(same);
            }
        }
        return undecided.size();
    }
}
