package torch.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.bson.Document;
import org.bson.RawBsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import torch.platform.id.Ids;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class GuardedUpsertsIT {

    private static final int KEYS = 40;
    private static final int VERSIONS = 6;

    @Autowired
    MongoDatabase database;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void threeDeliveriesInAnyOrderEndByteIdenticalToOneInOrder(long seed) throws Exception {
        MongoCollection<Document> expected = database.getCollection("once-" + seed);
        for (int version = 1; version <= VERSIONS; version++) {
            for (int key = 0; key < KEYS; key++) {
                GuardedUpserts.write(expected, List.of(message(key, version)));
            }
        }
        MongoCollection<Document> actual = database.getCollection("thrice-" + seed);
        deliver(actual, shuffledThrice(new Random(seed)));
        assertThat(bytes(actual)).hasSize(KEYS).isEqualTo(bytes(expected));
    }

    @Test
    void twoTopicsKeepTheirOwnSequences() {
        MongoCollection<Document> both = database.getCollection("both");
        String id = Ids.next();
        GuardedUpserts.write(both, List.of(new GuardedUpsert(id, "nameSeq", 5, new Document("name", "a"))));
        GuardedUpserts.write(both, List.of(new GuardedUpsert(id, "ownerSeq", 2, new Document("owner", "o"))));
        GuardedUpserts.write(both, List.of(new GuardedUpsert(id, "nameSeq", 4, new Document("name", "old"))));
        assertThat(both.find(new Document("_id", id)).first())
                .containsEntry("name", "a")
                .containsEntry("owner", "o")
                .containsEntry("nameSeq", 5L)
                .containsEntry("ownerSeq", 2L);
    }

    /** Four threads, batches of 25: first messages race for the insert. */
    private static void deliver(MongoCollection<Document> to, List<GuardedUpsert> messages) throws Exception {
        List<Callable<Void>> batches = new ArrayList<>();
        for (int from = 0; from < messages.size(); from += 25) {
            List<GuardedUpsert> batch = messages.subList(from, Math.min(from + 25, messages.size()));
            batches.add(() -> {
                GuardedUpserts.write(to, batch);
                return null;
            });
        }
        try (var threads = Executors.newFixedThreadPool(4)) {
            for (var done : threads.invokeAll(batches)) {
                done.get();
            }
        }
    }

    private static List<GuardedUpsert> shuffledThrice(Random random) {
        List<GuardedUpsert> messages = new ArrayList<>();
        for (int delivery = 0; delivery < 3; delivery++) {
            for (int key = 0; key < KEYS; key++) {
                for (int version = 1; version <= VERSIONS; version++) {
                    messages.add(message(key, version));
                }
            }
        }
        Collections.shuffle(messages, random);
        return messages;
    }

    private static GuardedUpsert message(int key, int version) {
        Document set = new Document("name", "n" + version)
                .append("phone", version % 2 == 0 ? null : "138" + version)
                .append("owner", new Document("id", "o" + key));
        return new GuardedUpsert("k" + key, version, set);
    }

    private static List<RawBsonDocument> bytes(MongoCollection<Document> collection) {
        return collection
                .withDocumentClass(RawBsonDocument.class)
                .find()
                .sort(new Document("_id", 1))
                .into(new ArrayList<>());
    }
}
