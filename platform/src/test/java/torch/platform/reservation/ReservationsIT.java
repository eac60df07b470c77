package torch.platform.reservation;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torch.platform.id.Ids;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class ReservationsIT {

    private static final Duration AGE = Duration.ofMinutes(5);
    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");

    @Autowired
    MongoDatabase database;

    private final String value = "creditCode:" + Ids.next();

    @BeforeEach
    void nothingElseIsUndecided() {
        at(START.plus(Duration.ofDays(3650))).settle(Duration.ZERO, (any, owner) -> true);
    }

    @Test
    void ofFiftyParallelOwnersOneHasIt() throws Exception {
        Reservations reservations = at(START);
        List<Callable<Optional<String>>> owners = new ArrayList<>();
        for (int i = 0; i < 50; i++) {
            String owner = "owner-" + i;
            owners.add(() -> reservations.take(value, owner));
        }
        List<Optional<String>> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (var answer : threads.invokeAll(owners)) {
                answers.add(answer.get());
            }
        }
        String holder = reservations.owner(value).orElseThrow();
        assertThat(answers).filteredOn(Optional::isEmpty).hasSize(1);
        assertThat(answers).filteredOn(Optional::isPresent).containsOnly(Optional.of(holder));
    }

    @Test
    void isTheOwnersAgainAndGoesOnlyByTheOwnersRelease() {
        Reservations reservations = at(START);
        assertThat(reservations.take(value, "a")).isEmpty();
        assertThat(reservations.take(value, "a")).isEmpty();
        reservations.release(value, "b");
        assertThat(reservations.take(value, "b")).contains("a");
        reservations.release(value, "a");
        assertThat(reservations.take(value, "b")).isEmpty();
    }

    @Test
    void settlingFreesWhatNoDocumentHasAndKeepsTheRest() {
        String kept = value + "-kept";
        at(START).take(value, "a");
        at(START).take(kept, "b");
        assertThat(at(START.plus(AGE)).settle(AGE, (any, owner) -> false)).isZero();
        Reservations later = at(START.plus(AGE).plusMillis(1));
        assertThat(later.settle(AGE, (any, owner) -> owner.equals("b"))).isEqualTo(2);
        assertThat(later.owner(value)).isEmpty();
        assertThat(later.owner(kept)).contains("b");
        assertThat(at(START.plus(AGE.multipliedBy(9))).settle(AGE, (any, owner) -> false))
                .isZero();
    }

    @Test
    void takingAgainKeepsASettlingFromFreeingItUnderARepeatedCommand() {
        at(START).take(value, "a");
        at(START.plus(AGE)).take(value, "a");
        at(START.plus(AGE).plusMillis(1)).settle(AGE, (any, owner) -> false);
        assertThat(at(START).owner(value)).contains("a");
    }

    @Test
    void aDoubtedOneIsSettledAnew() {
        at(START).take(value, "a");
        at(START.plus(AGE.multipliedBy(2))).settle(AGE, (any, owner) -> true);
        at(START.plus(AGE.multipliedBy(3))).doubt(value, "b");
        assertThat(at(START.plus(AGE.multipliedBy(5))).settle(AGE, (any, owner) -> false))
                .isZero();
        at(START.plus(AGE.multipliedBy(3))).doubt(value, "a");
        at(START.plus(AGE.multipliedBy(5))).settle(AGE, (any, owner) -> false);
        assertThat(at(START).owner(value)).isEmpty();
    }

    private Reservations at(Instant now) {
        return new Reservations(database, Clock.fixed(now, ZoneOffset.UTC));
    }
}
