package torch.platform.outbox;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.BulkWriteOptions;
import com.mongodb.client.model.WriteModel;
import java.time.Clock;
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
 * Notes in the documents what the broker has acknowledged, many at a time. Lost notes do no harm: the sweeper sends the
 * entries once more. That is why these writes alone need no journal.
 */
final class Acknowledgements implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(Acknowledgements.class);
    private static final int MOST = 500;
    private static final int LINGER_MILLIS = 15;

    /** One acknowledged message; {@code recorded} runs when the document knows of it, or never will. */
    record Acknowledgement(Address address, Pending sent, long offset, Runnable recorded) {}

    private final MongoDatabase database;
    private final OutboxSettings settings;
    private final Clock clock;
    private final BlockingQueue<Acknowledgement> waiting = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread writer;

    Acknowledgements(MongoDatabase database, OutboxSettings settings, Clock clock) {
        this.database = database.withWriteConcern(WriteConcern.W1);
        this.settings = settings;
        this.clock = clock;
    }

    void add(Address address, Pending sent, long offset, Runnable recorded) {
        waiting.add(new Acknowledgement(address, sent, offset, recorded));
    }

    private void write() {
        List<Acknowledgement> batch = new ArrayList<>();
        while (isRunning() || !waiting.isEmpty()) {
            try {
                Acknowledgement first = waiting.poll(200, TimeUnit.MILLISECONDS);
                if (first == null) {
                    continue;
                }
                Thread.sleep(LINGER_MILLIS);
                batch.add(first);
                waiting.drainTo(batch, MOST - 1);
                write(batch);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            } finally {
                batch.forEach(acknowledgement -> acknowledgement.recorded().run());
                batch.clear();
            }
        }
    }

    private void write(List<Acknowledgement> batch) {
        Map<String, List<Acknowledgement>> byCollection = batch.stream()
                .collect(Collectors.groupingBy(
                        acknowledgement -> acknowledgement.address().channel().collection()));
        byCollection.forEach((name, acknowledgements) -> {
            MongoCollection<Document> collection = database.getCollection(name);
            List<WriteModel<Document>> updates = acknowledgements.stream()
                    .map(a -> AcknowledgementUpdate.of(a, clock.instant(), settings))
                    .toList();
            try {
                collection.bulkWrite(updates, new BulkWriteOptions().ordered(true));
            } catch (RuntimeException e) {
                log.warn("{} acknowledgements of {} not noted: {}", updates.size(), name, e.toString());
            }
        });
    }

    @Override
    public void start() {
        writer = Thread.ofPlatform().name("outbox-acknowledgements").daemon().start(this::write);
    }

    @Override
    public void stop() {
        Thread running = writer;
        writer = null;
        try {
            if (running != null) {
                running.join(5_000);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public int getPhase() {
        // stops after the relay, so that what is acknowledged last is still noted
        return SmartLifecycle.DEFAULT_PHASE - 1;
    }

    @Override
    public boolean isRunning() {
        return writer != null;
    }
}
