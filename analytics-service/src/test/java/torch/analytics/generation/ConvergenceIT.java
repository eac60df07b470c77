package torch.analytics.generation;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import torch.analytics.Histories;
import torch.analytics.MessageReaders;
import torch.analytics.Sent;
import torch.platform.consumer.Received;
import torch.platform.testing.IntegrationTest;

/**
 * Every message three times, keys interleaved at random, old versions after newer ones, a tenth repeated: every
 * projection ends byte by byte as if only the last version of each record had ever come.
 */
@IntegrationTest
class ConvergenceIT {

    @Autowired
    List<Projection<?>> projections;

    @Autowired
    List<Settling> settlings;

    @Autowired
    Parity parity;

    @ParameterizedTest
    @ValueSource(longs = {11, 12})
    void scrambledHistoriesEndInTheSameState(long seed) throws Exception {
        List<Sent> history = Histories.of(seed, "v" + seed, 25);
        Generation orderly = opened((int) (1000 + seed * 2));
        deliver(orderly, Histories.compacted(history), new Random(seed), 1);
        Generation scrambled = opened((int) (1001 + seed * 2));
        deliver(scrambled, Histories.scrambled(history, seed), new Random(seed), 4);
        assertSame(orderly, scrambled);
    }

    @Test
    void contributionsLoadedFirstAndComputedAtTheEndAreTheSame() throws Exception {
        List<Sent> history = Histories.of(21, "v21", 25);
        Generation followed = opened(1101);
        deliver(followed, Histories.scrambled(history, 21), new Random(1), 2);
        Generation loaded = new Generation(1102);
        projections.forEach(projection -> projection.prepare(loaded));
        deliver(loaded, Histories.scrambled(history, 22), new Random(2), 2);
        settlings.forEach(settling -> settling.settle(loaded));
        assertSame(followed, loaded);
    }

    @Test
    void aDifferenceIsFound() throws Exception {
        List<Sent> history = Histories.of(31, "v31", 3);
        Generation complete = opened(1201);
        deliver(complete, history, new Random(1), 1);
        Generation lacking = opened(1202);
        deliver(lacking, history.subList(0, history.size() - 1), new Random(1), 1);
        settlings.forEach(settling -> settling.settle(complete));
        settlings.forEach(settling -> settling.settle(lacking));
        assertThat(parity.compare(complete, lacking, comparables()).differences())
                .containsExactly("campaigns/v31m2");
    }

    private void assertSame(Generation a, Generation b) throws InterruptedException {
        settlings.forEach(settling -> settling.settle(a));
        settlings.forEach(settling -> settling.settle(b));
        Parity.Result result = parity.compare(a, b, comparables());
        assertThat(result.differences()).isEmpty();
        assertThat(result.equalDocuments()).isGreaterThan(150);
    }

    private List<Projection.Comparable> comparables() {
        return Stream.concat(
                        projections.stream().map(Projection::comparable),
                        settlings.stream().map(Settling::comparable))
                .toList();
    }

    private Generation opened(int number) {
        Generation generation = new Generation(number);
        projections.forEach(projection -> projection.prepare(generation));
        settlings.forEach(settling -> settling.settle(generation));
        return generation;
    }

    /** In random batches, several at once, as partitions are. */
    private void deliver(Generation generation, List<Sent> messages, Random random, int threads) throws Exception {
        Map<Projection<?>, List<Sent>> byTopic = new HashMap<>();
        projections.forEach(projection -> byTopic.put(
                projection,
                messages.stream()
                        .filter(message -> message.topic().equals(projection.topic()))
                        .toList()));
        List<Runnable> batches = new ArrayList<>();
        byTopic.forEach((projection, list) -> {
            for (int from = 0; from < list.size(); ) {
                int to = Math.min(list.size(), from + 1 + random.nextInt(20));
                List<Sent> batch = list.subList(from, to);
                batches.add(() -> apply(projection, generation, batch));
                from = to;
            }
        });
        Collections.shuffle(batches, random);
        try (ExecutorService executor = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> done = new ArrayList<>();
            batches.forEach(batch -> done.add(executor.submit(batch)));
            for (Future<?> one : done) {
                one.get();
            }
        }
    }

    private static <T> void apply(Projection<T> projection, Generation generation, List<Sent> batch) {
        Map<String, Received<T>> folded = new HashMap<>();
        for (Sent sent : batch) {
            T data = MessageReaders.read(sent.value(), projection.dataType());
            Received<T> received =
                    new Received<>(sent.key(), sent.sequence(), sent.type(), Instant.now(), "tester", data);
            folded.merge(sent.key(), received, (a, b) -> a.sequence() >= b.sequence() ? a : b);
        }
        projection.apply(generation, new ArrayList<>(folded.values()));
    }
}
