package torch.analytics.valuation;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.springframework.stereotype.Component;
import torch.analytics.classchange.ClassChanges;
import torch.analytics.classchange.CustomerValue.Finding;
import torch.analytics.generation.Generation;
import torch.analytics.invoice.Window;
import torch.analytics.value.Boundaries;

/** Classifies the live figures, and says so to everybody. */
@Component
class LiveClassification {

    private static final int PUBLISHING_AT_ONCE = 8;

    private final ClassificationProjection classification;
    private final ClassChanges changes;
    private final Boundaries boundaries;

    LiveClassification(ClassificationProjection classification, ClassChanges changes, Boundaries boundaries) {
        this.classification = classification;
        this.changes = changes;
        this.boundaries = boundaries;
    }

    /** Publishes first: a change that was published but not written is found again, and published only once. */
    void publishAndWrite(Generation generation, Window window, long fence) {
        ClassificationProjection.Found found = classification.find(generation, window);
        publish(found, window, fence);
        classification.write(generation, found, fence);
    }

    /** For a generation that nobody reads yet. */
    void write(Generation generation, Window window, long fence) {
        classification.write(generation, classification.find(generation, window), fence);
    }

    boolean needed(Generation generation) {
        return classification.needed(generation);
    }

    private void publish(ClassificationProjection.Found found, Window window, long fence) {
        Semaphore atOnce = new Semaphore(PUBLISHING_AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> published = found.moved().stream()
                    .filter(ClassificationProjection.Moved::changesClass)
                    .map(moved -> threads.submit(() -> {
                        atOnce.acquire();
                        try {
                            changes.publish(moved.customerId(), finding(moved, window, fence));
                        } finally {
                            atOnce.release();
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : published) {
                one.get();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Interrupted while publishing", e);
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not all changes of class are published; they will be found again", e);
        }
    }

    private Finding finding(ClassificationProjection.Moved moved, Window window, long fence) {
        return new Finding(
                moved.verdict().valueClass(),
                moved.verdict().reasons(),
                window.asOf(),
                window.days(),
                boundaries.version(),
                fence);
    }
}
