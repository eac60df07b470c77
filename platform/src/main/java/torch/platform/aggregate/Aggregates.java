package torch.platform.aggregate;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoException;
import com.mongodb.MongoWriteException;
import com.mongodb.ReadConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.Projections;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.OutboxRelay;
import torch.platform.outbox.Pending;
import torch.platform.problem.Missing;
import torch.platform.problem.Stale;
import torch.platform.problem.Unavailable;

/**
 * The write port of one kind of aggregate, and the only way to write it: one command, one version, one event, in one
 * guarded single-document update, majority-acknowledged and journaled (docs/adr/0001-embedded-outbox.md).
 */
public final class Aggregates<S extends Record> {

    private static final int MOST_TRIES = 20;
    /** A store that does not answer within this time is an answer of its own, not a thread that waits. */
    private static final Duration PATIENCE = Duration.ofSeconds(5);

    private final AggregateType<S> type;
    private final MongoCollection<Document> documents;
    private final MongoCollection<Document> bounded;
    private final EventBodies bodies;
    private final OutboxRelay relay;
    private final Clock clock;
    private final Counter lostRaces;

    Aggregates(
            AggregateType<S> type,
            MongoCollection<Document> documents,
            EventBodies bodies,
            OutboxRelay relay,
            Clock clock,
            MeterRegistry metrics) {
        this.type = type;
        this.documents = documents;
        this.bounded = documents.withTimeout(PATIENCE.toMillis(), TimeUnit.MILLISECONDS);
        this.bodies = bodies;
        this.relay = relay;
        this.clock = clock;
        this.lostRaces = metrics.counter("aggregate.lost.races", "aggregate", type.name());
    }

    /**
     * Stores a new aggregate at version 1. When the id exists, an earlier try made it: that one is returned, in its
     * present state.
     *
     * @throws Unavailable {@code WRITE_UNCERTAIN}: repeat it with the same id
     * @throws torch.platform.problem.Refused {@code RECORD_TOO_LARGE}: the message exceeds 256 KiB
     */
    public Versioned<S> create(String id, Command command, Decision<S> decision) {
        Instant now = clock.instant();
        Versioned<S> created = new Versioned<>(id, 1, now, decision.state());
        Pending event = event(created, command, decision, now);
        try {
            bounded.insertOne(AggregateDocument.create(type, created, command, event));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() == ErrorCategory.DUPLICATE_KEY) {
                return find(id).orElseThrow(() -> e);
            }
            throw e;
        } catch (MongoException e) {
            throw doubtful(e);
        }
        relay.submit(type.channel(), id, List.of(event));
        return created;
    }

    /**
     * Loads, decides and writes; on a lost race loads and decides again, so a refusal always comes from the present
     * state. A repeated idempotency key answers with the present state and decides nothing.
     *
     * @throws Missing there is no such aggregate
     * @throws Stale {@code ifMatch} is not the present version
     * @throws Unavailable {@code OUTBOX_FULL}, {@code WRITE_CONTENDED} or {@code WRITE_UNCERTAIN}; all may be repeated
     * @throws torch.platform.problem.Refused {@code RECORD_TOO_LARGE}, and whatever {@code decide} refuses
     */
    public Versioned<S> change(String id, Command command, Function<Versioned<S>, Decision<S>> decide) {
        for (int attempt = 1; attempt <= MOST_TRIES; attempt++) {
            Document document = load(id);
            Versioned<S> current = read(document);
            if (RememberedKeys.contains(document, command.key())) {
                // the earlier try may not have reached the majority yet
                return read(load(id, bounded.withReadConcern(ReadConcern.LINEARIZABLE)));
            }
            Long ifMatch = command.ifMatch();
            if (ifMatch != null && ifMatch != current.version()) {
                throw new Stale(ifMatch, current.version());
            }
            Decision<S> decision = decide.apply(current);
            if (decision.state().equals(current.state())) {
                return current;
            }
            Versioned<S> next = write(document, current, command, decision);
            if (next != null) {
                return next;
            }
            lostRaces.increment();
            pause(attempt);
        }
        throw new Unavailable(
                "WRITE_CONTENDED", "Too many changes of this record at once: try again", Duration.ofSeconds(1));
    }

    private @Nullable Versioned<S> write(
            Document document, Versioned<S> current, Command command, Decision<S> decision) {
        Outbox outbox = Outbox.of(document);
        if (outbox.full()) {
            throw new Unavailable(
                    "OUTBOX_FULL", "This record has too many unpublished changes: try later", Duration.ofSeconds(5));
        }
        Instant now = clock.instant();
        Versioned<S> next = new Versioned<>(current.id(), current.version() + 1, now, decision.state());
        Pending event = event(next, command, decision, now);
        try {
            var result = bounded.updateOne(
                    and(eq("_id", current.id()), eq("version", current.version())),
                    AggregateDocument.change(type, next, command, event));
            if (result.getMatchedCount() == 0) {
                return null;
            }
        } catch (MongoWriteException e) {
            throw e;
        } catch (MongoException e) {
            throw doubtful(e);
        }
        List<Pending> pending = new ArrayList<>(outbox.pending());
        pending.add(event);
        relay.submit(type.channel(), current.id(), pending);
        return next;
    }

    /** One read by id; waits five seconds at most for the store. */
    public Optional<Versioned<S>> find(String id) {
        return Optional.ofNullable(bounded.find(eq("_id", id))
                        .projection(AggregateDocument.STATE)
                        .first())
                .map(this::read);
    }

    /** @throws Missing there is none */
    public Versioned<S> get(String id) {
        return find(id).orElseThrow(() -> new Missing(type.plural(), id));
    }

    /** Present version, 0 when there is none. */
    public long version(String id) {
        Document found = bounded.find(eq("_id", id))
                .projection(Projections.include("version"))
                .first();
        return found == null ? 0 : found.getLong("version");
    }

    /** Decodes a document that a query found; it must hold {@code _id, version, updatedAt, state}. */
    public Versioned<S> read(Document document) {
        return AggregateStores.versioned(type, document);
    }

    /** For queries and indexes only; every write goes through {@link #create} and {@link #change}. */
    public MongoCollection<Document> documents() {
        return documents;
    }

    /** After a restored backup only: applies the pipeline to every aggregate that the filter finds. */
    public long epochRaise(Bson filter, List<? extends Bson> pipeline) {
        return documents.updateMany(filter, pipeline).getModifiedCount();
    }

    public AggregateType<S> type() {
        return type;
    }

    private Document load(String id) {
        return load(id, bounded);
    }

    private Document load(String id, MongoCollection<Document> from) {
        Document document = from.find(eq("_id", id)).first();
        if (document == null) {
            throw new Missing(type.plural(), id);
        }
        return document;
    }

    private Pending event(Versioned<S> next, Command command, Decision<S> decision, Instant now) {
        return PendingEvents.of(type, next, command, decision, now, bodies);
    }

    /** The write may or may not have happened: nothing is published from memory, the sweeper finds out. */
    private static Unavailable doubtful(MongoException cause) {
        Unavailable problem = new Unavailable(
                "WRITE_UNCERTAIN", "The store did not confirm the write: repeat the request", Duration.ofSeconds(2));
        problem.addSuppressed(cause);
        return problem;
    }

    private static void pause(int attempt) {
        try {
            Thread.sleep(ThreadLocalRandom.current().nextLong(1, 4L * attempt + 1));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
