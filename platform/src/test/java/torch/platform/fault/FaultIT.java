package torch.platform.fault;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import torch.local.servers.OwnedServers;
import torch.platform.testing.Events;

/**
 * Servers that stall and die. {@code -Dtorch.fault.seconds=60} makes the outages as long as a real one; the build takes
 * a few seconds.
 */
class FaultIT {

    private static final Duration OUTAGE = Duration.ofSeconds(Integer.getInteger("torch.fault.seconds", 3));

    @TempDir
    static Path folder;

    static OwnedServers servers;
    static Events events;
    static Published published;
    static NoteService service;

    @BeforeAll
    static void start() {
        servers = OwnedServers.start(folder);
        events = new Events(servers.endpoints().kafkaBootstrapServers());
        published = new Published(events);
        service = NoteService.start(
                servers.endpoints().kafkaBootstrapServers(),
                servers.endpoints().mongodbUri("notes"),
                "torch.outbox.delivery-timeout=2s",
                "torch.outbox.margin=500ms");
    }

    @AfterAll
    static void stop() {
        service.close();
        events.close();
        servers.close();
    }

    @Test
    void aStalledConnectionInvertsTwoEventsOnlyWhenTheChainIsOff() throws Exception {
        try (var runs = Executors.newVirtualThreadPerTaskExecutor()) {
            var chained = runs.submit(() -> stallBetweenTwoEvents(true));
            var unchained = runs.submit(() -> stallBetweenTwoEvents(false));
            assertThat(chained.get()).startsWith(1L, 2L);
            List<Long> free = unchained.get();
            for (int again = 0; again < 3 && free.getFirst() == 1; again++) {
                free = stallBetweenTwoEvents(false);
            }
            assertThat(free).as("without the chain the successor overtakes").startsWith(2L);
        }
    }

    /** The first event outlives the delivery time-out in a dead connection, the second one does not. */
    private static List<Long> stallBetweenTwoEvents(boolean chained) throws InterruptedException {
        try (StallingProxy proxy = new StallingProxy(servers.endpoints().kafkaBootstrapServers());
                NoteService stalled = NoteService.start(
                        proxy.address(),
                        servers.endpoints().mongodbUri("stalled-" + chained),
                        "torch.outbox.delivery-timeout=3s",
                        "torch.outbox.margin=500ms",
                        "torch.outbox.chained=" + chained)) {
            published.awaitAllInOrder(Map.of(stalled.write("warm").id(), 1L));
            proxy.stall();
            String id = stalled.write("first").id();
            Thread.sleep(2_500);
            stalled.edit(id, "second");
            Thread.sleep(700);
            proxy.flow();
            await().atMost(Duration.ofSeconds(30))
                    .untilAsserted(() -> assertThat(published.sequences(id))
                            .contains(1L, 2L)
                            .last()
                            .isEqualTo(2L));
            assertThat(stalled.notes().version(id)).isEqualTo(2);
            return published.sequences(id);
        }
    }

    @Test
    void withoutKafkaCommandsSucceedUntilAnOutboxIsFullAndAllComesLater() throws InterruptedException {
        String busy = service.write("busy").id();
        servers.kafka().kill();
        long until = System.nanoTime() + OUTAGE.toNanos();
        long accepted = 0;
        NoteService.Answer answer = service.edit(busy, "0");
        while (answer.status() == 200) {
            accepted++;
            answer = service.edit(busy, Long.toString(accepted));
        }
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).containsEntry("code", "OUTBOX_FULL");
        assertThat(accepted).isBetween(99L, 101L);
        Map<String, Long> versions = new HashMap<>(Map.of(busy, accepted + 1));
        while (System.nanoTime() < until) {
            NoteService.Answer written = service.write("other");
            assertThat(written.status()).isEqualTo(201);
            versions.put(written.id(), 1L);
            Thread.sleep(50);
        }
        servers.kafka().start();
        published.awaitAllInOrder(versions);
    }

    @Test
    void withoutMongoDbCommandsAnswerSoonAndNothingAcknowledgedIsLost() {
        String id = service.write("kept").id();
        assertThat(service.edit(id, "kept too").status()).isEqualTo(200);
        servers.mongod().kill();
        assertAnswersSoonThatTheStoreIsAway(id);
        servers.mongod().start();
        awaitEdit(id, "after the kill");
        servers.mongod().pause();
        assertAnswersSoonThatTheStoreIsAway(id);
        servers.mongod().resume();
        awaitEdit(id, "after the pause");
        published.awaitAllInOrder(Map.of(id, service.notes().version(id)));
    }

    private static void assertAnswersSoonThatTheStoreIsAway(String id) {
        long until = System.nanoTime() + OUTAGE.toNanos();
        do {
            long asked = System.nanoTime();
            NoteService.Answer answer = service.edit(id, "lost");
            assertThat(answer.status()).isEqualTo(503);
            assertThat(answer.body()).containsKey("code");
            assertThat(Duration.ofNanos(System.nanoTime() - asked)).isLessThan(Duration.ofSeconds(8));
        } while (System.nanoTime() < until);
    }

    private static void awaitEdit(String id, String text) {
        await().atMost(Duration.ofSeconds(30))
                .until(() -> service.edit(id, text).status() == 200);
    }
}
