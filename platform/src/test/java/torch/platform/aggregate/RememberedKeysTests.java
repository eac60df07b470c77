package torch.platform.aggregate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;

class RememberedKeysTests {

    private final Document aggregate = new Document(
            "keys", List.of(new Document("key", "k1").append("request", "r1").append("version", 2L)));

    @Test
    void knowsAKeyThatCameWithTheSameRequest() {
        assertThat(RememberedKeys.contains(aggregate, new IdempotencyKey("k1", "r1")))
                .isTrue();
        assertThat(RememberedKeys.contains(aggregate, new IdempotencyKey("k2", "r1")))
                .isFalse();
        assertThat(RememberedKeys.contains(aggregate, null)).isFalse();
        assertThat(RememberedKeys.contains(new Document(), new IdempotencyKey("k1", "r1")))
                .isFalse();
    }

    @Test
    void refusesAKnownKeyWithAnotherRequest() {
        assertThatThrownBy(() -> RememberedKeys.contains(aggregate, new IdempotencyKey("k1", "r2")))
                .isInstanceOf(KeyReused.class);
    }

    @Test
    void keepsTheLastTwenty() {
        Document push = RememberedKeys.push(new IdempotencyKey("k", "r"), 3);
        assertThat(push.getInteger("$slice")).isEqualTo(-20);
        assertThat(push.getList("$each", Document.class))
                .containsExactly(new Document("key", "k").append("request", "r").append("version", 3L));
    }
}
