package torch.local.launcher;

import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Consumer;

final class Parallel {
    private Parallel() {}

    /** Does the work for all at once; the first failure is thrown when all have ended. */
    static <T> void forEach(List<T> items, Consumer<T> work) {
        List<CompletableFuture<Void>> all = items.stream()
                .map(item -> CompletableFuture.runAsync(() -> work.accept(item), Thread::startVirtualThread))
                .toList();
        join(CompletableFuture.allOf(all.toArray(CompletableFuture[]::new)));
    }

    static <T> T join(CompletableFuture<T> future) {
        try {
            return future.join();
        } catch (CompletionException e) {
            if (e.getCause() instanceof RuntimeException cause) throw cause;
            throw e;
        }
    }
}
