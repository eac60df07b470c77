package torch.analytics.generation;

import java.util.List;
import torch.platform.consumer.Received;

/** A feature's listener: what one topic adds to a generation. Each runs once per generation that is being kept. */
public interface Projection<T> {

    /** Names the Kafka group {@code analytics.<feature>} and the dead letters. */
    String feature();

    String topic();

    Class<T> dataType();

    /** Makes collections and indexes; may come again. */
    void prepare(Generation generation);

    /** Applies a folded batch: idempotent, order-tolerant, majority-acknowledged when it returns. */
    void apply(Generation generation, List<Received<T>> batch);

    /** What a rebuild must reproduce. */
    Comparable comparable();

    /**
     * A collection that two generations must agree on.
     *
     * @param name without the generation
     * @param bookkeeping top-level fields that say how it came about, not what it says
     * @param scope only documents that have this field with this value; null for all
     */
    record Comparable(
            String name,
            List<String> bookkeeping,
            @org.jspecify.annotations.Nullable Scope scope) {}

    /** See {@link Comparable}. */
    record Scope(String field, String value) {}
}
