package torch.platform.consumer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.ServerAddress;
import com.mongodb.bulk.BulkWriteError;
import com.mongodb.bulk.BulkWriteResult;
import com.mongodb.bulk.WriteConcernError;
import java.time.DateTimeException;
import java.time.Duration;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.bson.BsonDocument;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import torch.platform.problem.Missing;
import torch.platform.problem.Unavailable;

class FaultsTests {

    static Stream<RuntimeException> ofMessages() {
        return Stream.of(
                new Poison("p"),
                new IllegalArgumentException(),
                new NullPointerException(),
                new ArithmeticException(),
                new ClassCastException(),
                new IndexOutOfBoundsException(),
                new NoSuchElementException(),
                new DateTimeException("d"),
                new Missing("notes", "n"),
                bulk(null, 10334),
                bulk(null, 28, 11000));
    }

    @ParameterizedTest
    @MethodSource("ofMessages")
    void aMessageThatCanNeverBeTakenIsAtFault(RuntimeException failure) {
        assertThat(Faults.ofMessage(failure)).isTrue();
    }

    static Stream<RuntimeException> ofSurroundings() {
        return Stream.of(
                new IllegalStateException("closed"),
                new Unavailable("OUTBOX_FULL", "later", Duration.ofSeconds(1)),
                bulk(null, 11000),
                bulk(null, 14031),
                bulk(null, 10334, 112),
                bulk(new WriteConcernError(64, "", "waiting for replication timed out", new BsonDocument()), 10334));
    }

    @ParameterizedTest
    @MethodSource("ofSurroundings")
    void whatMayPassIsWaitedOut(RuntimeException failure) {
        assertThat(Faults.ofMessage(failure)).isFalse();
    }

    @Test
    void anErrorInTheDriversOwnClothesIsNoMessage() {
        assertThat(Faults.ofMessage(new com.mongodb.MongoTimeoutException("no server")))
                .isFalse();
    }

    private static MongoBulkWriteException bulk(@Nullable WriteConcernError concern, int... codes) {
        List<BulkWriteError> errors = IntStream.of(codes)
                .mapToObj(code -> new BulkWriteError(code, "refused", new BsonDocument(), 0))
                .toList();
        return new MongoBulkWriteException(
                BulkWriteResult.unacknowledged(), errors, concern, new ServerAddress(), Set.of());
    }
}
