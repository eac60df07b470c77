package torch.platform.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.IdempotencyKey;
import torch.platform.aggregate.KeyReused;
import torch.platform.id.Ids;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class IdempotencyIT {

    @Autowired
    Idempotency idempotency;

    private final String key = Ids.next();

    @Test
    void aRepeatAfterACrashGetsTheSameId() {
        List<String> ids = new ArrayList<>();
        assertThatThrownBy(() -> idempotency.create(command("request"), id -> {
                    ids.add(id);
                    throw new IllegalStateException("crash before the insert");
                }))
                .isInstanceOf(IllegalStateException.class);
        ids.add(idempotency.create(command("request"), id -> id));
        assertThat(ids.getFirst()).isEqualTo(ids.getLast());
    }

    @Test
    void parallelRepeatsGetOneId() throws Exception {
        List<Callable<String>> repeats = new ArrayList<>();
        for (int i = 0; i < 20; i++) {
            repeats.add(() -> idempotency.create(command("request"), id -> id));
        }
        var ids = new HashSet<String>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var id : threads.invokeAll(repeats)) {
                ids.add(id.get());
            }
        }
        assertThat(ids).hasSize(1);
    }

    @Test
    void anotherRequestUnderTheSameKeyIsRefused() {
        idempotency.create(command("request"), id -> id);
        assertThatThrownBy(() -> idempotency.create(command("other"), id -> id)).isInstanceOf(KeyReused.class);
    }

    @Test
    void withoutAKeyEveryCreateIsItsOwn() {
        Command command = Command.by(new Actor("tester"));
        assertThat(idempotency.<String>create(command, id -> id))
                .isNotEqualTo(idempotency.<String>create(command, id -> id));
    }

    private Command command(String request) {
        return new Command(new Actor("tester"), null, new IdempotencyKey(key, request));
    }
}
