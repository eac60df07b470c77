package torch.platform.aggregate;

import com.mongodb.MongoClientSettings;
import com.mongodb.ReadConcern;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.bson.BsonDocument;
import org.bson.BsonDocumentReader;
import org.bson.BsonDocumentWriter;
import org.bson.Document;
import org.bson.codecs.Codec;
import org.bson.codecs.DecoderContext;
import org.bson.codecs.EncoderContext;
import org.bson.codecs.configuration.CodecRegistry;
import torch.platform.outbox.Outbox;
import torch.platform.outbox.OutboxRelay;
import torch.platform.topic.TopicBootstrap;

/** Makes the write port of each kind of aggregate, and knows them all. */
public final class AggregateStores {

    private static final CodecRegistry CODECS = MongoClientSettings.getDefaultCodecRegistry();

    private final MongoDatabase database;
    private final EventBodies bodies;
    private final OutboxRelay relay;
    private final TopicBootstrap topics;
    private final Clock clock;
    private final MeterRegistry metrics;
    private final Map<String, Aggregates<?>> stores = new ConcurrentHashMap<>();

    public AggregateStores(
            MongoDatabase database,
            EventBodies bodies,
            OutboxRelay relay,
            TopicBootstrap topics,
            Clock clock,
            MeterRegistry metrics) {
        this.database = database.withReadConcern(ReadConcern.LOCAL)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true).withWTimeout(5, TimeUnit.SECONDS));
        this.bodies = bodies;
        this.relay = relay;
        this.topics = topics;
        this.clock = clock;
        this.metrics = metrics;
    }

    /**
     * The write port of this kind of aggregate; declares its topic and creates the sweeper's index.
     *
     * @throws IllegalStateException there is one already
     */
    public <S extends Record> Aggregates<S> of(AggregateType<S> type) {
        var documents = database.getCollection(type.plural());
        documents.createIndex(
                Indexes.ascending(Outbox.SINCE),
                new IndexOptions().partialFilterExpression(Filters.exists(Outbox.SINCE)));
        topics.declare(type.topic());
        Aggregates<S> store = new Aggregates<>(type, documents, bodies, relay, clock, metrics);
        if (stores.putIfAbsent(type.plural(), store) != null) {
            throw new IllegalStateException("Two write ports for " + type.plural());
        }
        return store;
    }

    /** By the plural of their type. */
    public Optional<Aggregates<?>> find(String plural) {
        return Optional.ofNullable(stores.get(plural));
    }

    public Collection<Aggregates<?>> all() {
        return stores.values();
    }

    /** Reads a document of the kind's collection; it must hold {@code _id, version, updatedAt, state}. */
    public static <S extends Record> Versioned<S> versioned(AggregateType<S> type, Document document) {
        BsonDocument state = document.get("state", Document.class).toBsonDocument(BsonDocument.class, CODECS);
        return new Versioned<>(
                document.getString("_id"),
                document.getLong("version"),
                document.getDate("updatedAt").toInstant(),
                codec(type)
                        .decode(
                                new BsonDocumentReader(state),
                                DecoderContext.builder().build()));
    }

    static <S extends Record> BsonDocument encode(AggregateType<S> type, S state) {
        BsonDocument document = new BsonDocument();
        codec(type)
                .encode(
                        new BsonDocumentWriter(document),
                        state,
                        EncoderContext.builder().build());
        return document;
    }

    private static <S extends Record> Codec<S> codec(AggregateType<S> type) {
        return CODECS.get(type.stateType());
    }
}
