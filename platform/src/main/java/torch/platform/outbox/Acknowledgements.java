package torch.platform.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Notes in the documents what became of the sends, many at a time. Lost notes do no harm: the sweeper sends the entries
 * once more. That is why these writes alone need no journal.
 */
final class Acknowledgements implements SmartLifecycle {

    /** Below the relay, so that what is acknowledged last is still noted. */
    static final int PHASE = OutboxRelay.PHASE - 1;

    private static final Logger log = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int MOST = 500;
    private static final int LINGER_MILLIS = 15;

    /** What a document is to know; {@code noted} runs when it does, or never will. */
    private record Note(Address address, WriteModel<Document> update, Runnable noted) {}

    private final MongoDatabase database;
    private final OutboxSettings settings;
    private final Clock clock;
    private final BlockingQueue<Note> waiting = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread writer;

    Acknowledgements(MongoDatabase database, OutboxSettings settings, Clock clock) {
        this.database = database.withWriteConcern(WriteConcern.W1);
        this.settings = settings;
        this.clock = clock;
    }

    /** The broker has the record, at this offset of the aggregate's partition. */
    void acknowledged(Address address, Pending sent, long offset, Runnable noted) {
        Instant now = clock.instant();
        var update = AcknowledgementUpdate.of(address.id(), sent, offset, now, settings);
        waiting.add(new Note(address, update, noted));
    }

    /** The send failed, which does not mean that the broker will never have the record. */
    void failed(Address address) {
        waiting.add(new Note(address, AcknowledgementUpdate.doubt(address.id(), clock.instant()), () -> {}));
    }

    private void write() {
        List<Note> batch = new ArrayList<>();
        while (isRunning() || !waiting.isEmpty()) {
            try {
                Note first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first != null) {
                    Thread.sleep(LINGER_MILLIS);
                    batch.add(first);
                    waiting.drainTo(batch, MOST - 1);
                    write(batch);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.forEach(note -> note.noted().run());
                batch.clear();
            }
        }
    }

    private void write(List<Note> batch) {
        Map<String, List<WriteModel<Document>>> updates = batch.stream()
                .collect(Collectors.groupingBy(
                        note -> note.address().channel().collection(),
                        Collectors.mapping(Note::update, Collectors.toList())));
        updates.forEach((collection, notes) -> {
            try {
                database.getCollection(collection).bulkWrite(notes, new BulkWriteOptions().ordered(true));
            } catch (RuntimeException e) {
                log.warn("{} acknowledgements of {} not noted: {}", notes.size(), collection, e.toString());
            }
        });
    }

    @Override
    public void start() {
        running = true;
        writer = Thread.ofPlatform().name("outbox-acknowledgements").daemon().start(this::write);
    }

    @Override
    public void stop() {
        running = false;
        try {
            if (writer != null) {
                writer.join(5_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
