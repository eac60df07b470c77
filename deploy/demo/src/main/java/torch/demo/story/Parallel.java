package torch.demo.story;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Consumer;

/** Does what needs no order side by side; the first failure ends all of it. */
public final class Parallel {

    private static final int AT_ONCE = 8;

    private Parallel() {}

    public static <T> void forEach(Collection<T> items, Consumer<T> work) {
        Semaphore room = new Semaphore(AT_ONCE);
        run(items.stream().map(item -> bounded(room, item, work)).toList());
    }

    public static void all(Runnable... acts) {
        List<Callable<Object>> tasks = new ArrayList<>();
        for (Runnable act : acts) {
            tasks.add(Executors.callable(act));
        }
        run(tasks);
    }

    private static <T> Callable<Object> bounded(Semaphore room, T item, Consumer<T> work) {
        return () -> {
            room.acquire();
            try {
                work.accept(item);
            } finally {
                room.release();
            }
            return item;
        };
    }

    private static void run(List<Callable<Object>> tasks) {
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Object>> results = tasks.stream().map(threads::submit).toList();
            try {
                for (Future<Object> result : results) {
                    result.get();
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException("The story was interrupted", e);
            } catch (ExecutionException e) {
                threads.shutdownNow();
                throw e.getCause() instanceof RuntimeException failure ? failure : new IllegalStateException(e);
            }
        }
    }
}
