package torch.platform.web;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.Aggregates;

/** The service's own aggregates as stores that {@code ?after=} can wait for. */
record SeenAggregates(ObjectProvider<AggregateStores> stores) implements Function<String, @Nullable Seen> {

    @Override
    public @Nullable Seen apply(String plural) {
        AggregateStores all = stores.getIfAvailable();
        Aggregates<?> store = all == null ? null : all.find(plural).orElse(null);
        return store == null ? null : new SeenAggregate(store);
    }

    private record SeenAggregate(Aggregates<?> store) implements Seen {

        @Override
        public String resource() {
            return store.type().plural();
        }

        @Override
        public long version(String id) {
            return store.version(id);
        }
    }
}
