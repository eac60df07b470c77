package torch.analytics.valuation;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import org.bson.Document;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.analytics.account.LiveDayLedger;
import torch.analytics.account.StoredVerdict;
import torch.analytics.base.Alone;
import torch.analytics.classchange.ClassChanges;
import torch.analytics.classchange.CustomerValue.Finding;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.invoice.Window;
import torch.analytics.value.Verdict;

/**
 * Publishes changes of class, behind the classification: rows that are marked as unpublished. Publishing twice changes
 * nothing, so any instance may do it, and a crash between publishing and taking the mark away does no harm.
 */
@Component
class ClassPublication {

    private static final int AT_ONCE = 8;
    private static final int BATCH = 500;

    private final Alone looks = new Alone();
    private final GenerationLedger generations;
    private final LiveDayLedger liveDay;
    private final ClassificationProjection classification;
    private final ClassChanges changes;

    ClassPublication(
            GenerationLedger generations,
            LiveDayLedger liveDay,
            ClassificationProjection classification,
            ClassChanges changes) {
        this.generations = generations;
        this.liveDay = liveDay;
        this.classification = classification;
        this.changes = changes;
    }

    @Scheduled(fixedDelayString = "${torch.analytics.values.look-every:250ms}")
    void look() {
        looks.start("class-publication", this::publish);
    }

    private void publish() throws InterruptedException {
        Generation generation = generations.live();
        var day = liveDay.find(generation);
        if (day.isEmpty()) {
            return;
        }
        List<Document> rows = classification.unpublished(generation, BATCH);
        while (!rows.isEmpty()) {
            publishAll(rows, day.get().window());
            classification.published(generation, rows);
            rows = classification.unpublished(generation, BATCH);
        }
    }

    private void publishAll(List<Document> rows, Window window) throws InterruptedException {
        Semaphore atOnce = new Semaphore(AT_ONCE);
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> published = rows.stream()
                    .map(row -> threads.submit(() -> {
                        atOnce.acquire();
                        try {
                            publish(row, window);
                        } finally {
                            atOnce.release();
                        }
                        return null;
                    }))
                    .toList();
            for (Future<?> one : published) {
                one.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("Not all changes of class are published", e);
        }
    }

    private void publish(Document row, Window window) {
        Document stored = row.get(StoredVerdict.FIELD, Document.class);
        Verdict verdict = StoredVerdict.from(stored);
        changes.publish(
                row.get("customer", Document.class).getString("id"),
                new Finding(
                        verdict.valueClass(),
                        verdict.reasons(),
                        window.asOf(),
                        window.days(),
                        stored.getInteger("boundaryVersion"),
                        row.getLong("fence")));
    }
}
