package torch.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.mongodb.MongoSocketReadException;
import com.mongodb.ServerAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.id.Ids;
import torch.platform.note.ThingCopies;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class ConsumerIT {

    @Autowired
    ThingCopies things;

    @Autowired
    Events events;

    @Autowired
    RestTestClient http;

    @Test
    void poisonGoesToTheDeadLettersAndTheKeysNextEventHeals() {
        String good = Ids.next();
        String bad = Ids.next();
        send(good, 1, "{\"name\":\"first\",\"weight\":1}");
        send(bad, 1, "{\"name\":\"bad\",\"weight\":-1}");
        send(good, 2, "{\"name\":\"second\",\"weight\":1}");
        awaitName(good, "second");
        var letter = deadLetter(bad);
        assertThat(new String(letter.value(), StandardCharsets.UTF_8)).contains("\"weight\":-1");
        assertThat(Events.header(letter, "ce_sequence")).isEqualTo("1");
        assertThat(Events.header(letter, "kafka_dlt-original-topic")).isEqualTo(Things.TOPIC);
        assertThat(Events.header(letter, "kafka_dlt-exception-message")).contains("weight >= 0");
        assertThat(things.name(bad)).isEmpty();
        send(bad, 2, "{\"name\":\"healed\",\"weight\":1}");
        awaitName(bad, "healed");
    }

    @Test
    void deadLettersAreListedAndReplayedAfterARepair() {
        String id = Ids.next();
        things.forbid("banned");
        send(id, 1, "{\"name\":\"banned\",\"weight\":1}");
        long offset = deadLetter(id).offset();
        assertThat(get("")).contains(ThingCopies.DEAD_LETTERS);
        assertThat(get("/" + ThingCopies.DEAD_LETTERS + "?from=" + offset))
                .contains(id, "forbidden", "{\\\"name\\\":\\\"banned\\\"");
        assertThat(replay(offset)).isEqualTo(409);
        things.forbid("");
        assertThat(replay(offset)).isEqualTo(200);
        assertThat(things.name(id)).isEqualTo("banned");
        assertThat(replay(offset + 1_000_000)).isEqualTo(404);
        http.get()
                .uri("/internal/dead-letters/nothing.dlt")
                .exchange()
                .expectStatus()
                .isNotFound();
    }

    @Test
    void aStoreThatIsAwayIsWaitedForInOrderAndNothingIsSkipped() {
        String first = Ids.next();
        String second = Ids.next();
        var away = new MongoSocketReadException("away", new ServerAddress());
        things.failWith(List.of(away, new IllegalStateException("wrapped", new ClassCastException()), away));
        send(first, 1, "{\"name\":\"one\",\"weight\":1}");
        send(second, 1, "{\"name\":\"two\",\"weight\":1}");
        send(first, 2, "{\"name\":\"three\",\"weight\":1}");
        awaitName(first, "three");
        awaitName(second, "two");
        assertThat(things.failuresLeft()).isZero();
        assertThat(events.all(
                        ThingCopies.DEAD_LETTERS,
                        record -> List.of(first, second).contains(record.key())))
                .isEmpty();
    }

    private void send(String key, long sequence, String value) {
        events.send(Things.TOPIC, key, sequence, "erp.thing.v1", value.getBytes(StandardCharsets.UTF_8));
    }

    private void awaitName(String id, String name) {
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(things.name(id)).isEqualTo(name));
    }

    private ConsumerRecord<String, byte[]> deadLetter(String key) {
        return events.of(ThingCopies.DEAD_LETTERS, key, 1).getFirst();
    }

    private int replay(long offset) {
        return http.post()
                .uri("/internal/dead-letters/" + ThingCopies.DEAD_LETTERS + "/" + offset + "/replay")
                .exchange()
                .expectBody()
                .returnResult()
                .getStatus()
                .value();
    }

    private String get(String path) {
        byte[] body = http.get()
                .uri("/internal/dead-letters" + path)
                .exchange()
                .expectStatus()
                .isOk()
                .expectBody()
                .returnResult()
                .getResponseBody();
        return new String(body, StandardCharsets.UTF_8);
    }
}
