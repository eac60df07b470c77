package torch.load;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.LongAdder;
import org.bson.Document;

/** What mongod takes at best: journaled inserts acknowledged by the majority, of about 1 KiB, by 16 threads. */
final class RawMongo {

    private static final int THREADS = 16;
    private static final int WARM_UP_SECONDS = 10;

    private RawMongo() {}

    static long insertsPerSecond(Platform platform, int seconds) {
        try (MongoClient client = MongoClients.create(platform.mongodb())) {
            MongoDatabase database = client.getDatabase("load-raw");
            database.drop();
            MongoCollection<Document> documents =
                    database.getCollection("documents").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
            insert(documents, WARM_UP_SECONDS);
            long perSecond = insert(documents, seconds) / seconds;
            database.drop();
            return perSecond;
        }
    }

    private static long insert(MongoCollection<Document> documents, int seconds) {
        LongAdder inserted = new LongAdder();
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        try (ExecutorService threads = Executors.newFixedThreadPool(THREADS)) {
            for (int thread = 0; thread < THREADS; thread++) {
                threads.execute(() -> {
                    while (System.nanoTime() < end) {
                        documents.insertOne(new Document("text", "x".repeat(950)));
                        inserted.increment();
                    }
                });
            }
        }
        return inserted.sum();
    }
}
