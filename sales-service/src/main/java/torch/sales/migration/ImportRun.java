package torch.sales.migration;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.HashMap;
import java.util.Map;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.jspecify.annotations.Nullable;
import torch.platform.problem.Problem;

/**
 * One import: lines in parallel within a bounded window, verdicts in the order of the lines. Lines of one external id
 * wait for each other, so that the first of them is the one that counts.
 */
final class ImportRun {

    private static final int WINDOW = 24;

    private final DealImport deals;
    private final DealImport.Run run;
    private final Verdicts verdicts;
    private final Queue<InWork> window = new ArrayDeque<>();
    private final Map<String, InWork> byExternalId = new HashMap<>();

    ImportRun(DealImport deals, DealImport.Run run, Verdicts verdicts) {
        this.deals = deals;
        this.run = run;
        this.verdicts = verdicts;
    }

    private record InWork(@Nullable String externalId, CompletableFuture<Verdict> verdict) {}

    void run(Lines lines) throws IOException {
        try (ExecutorService workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Lines.Line line = lines.next(); line != null; line = lines.next()) {
                if (window.size() == WINDOW) {
                    settleOldest();
                }
                window.add(begin(line, workers));
            }
            while (!window.isEmpty()) {
                settleOldest();
            }
        }
        verdicts.summary();
    }

    private InWork begin(Lines.Line line, ExecutorService workers) {
        byte[] content = line.content();
        if (content == null) {
            return done(Verdict.rejected(
                    line.number(), null, "LINE_TOO_LONG", "A line has at most " + Lines.LONGEST + " bytes"));
        }
        if (new String(content, StandardCharsets.UTF_8).isBlank()) {
            return done(Verdict.rejected(line.number(), null, "LINE_BLANK", "The line is empty"));
        }
        try {
            return begin(line.number(), DealReader.read(content), workers);
        } catch (Problem problem) {
            return done(Verdict.rejected(line.number(), null, problem));
        }
    }

    private InWork begin(long line, ImportedDeal deal, ExecutorService workers) {
        String externalId = deal.externalId();
        InWork earlier = externalId == null ? null : byExternalId.get(externalId);
        CompletableFuture<Verdict> verdict = earlier == null
                ? CompletableFuture.supplyAsync(() -> deals.run(line, deal, run), workers)
                : earlier.verdict().thenApplyAsync(_ -> deals.run(line, deal, run), workers);
        InWork begun = new InWork(externalId, verdict);
        if (externalId != null) {
            byExternalId.put(externalId, begun);
        }
        return begun;
    }

    private static InWork done(Verdict verdict) {
        return new InWork(null, CompletableFuture.completedFuture(verdict));
    }

    private void settleOldest() throws IOException {
        InWork oldest = window.remove();
        verdicts.write(oldest.verdict().join());
        if (oldest.externalId() != null) {
            byExternalId.remove(oldest.externalId(), oldest);
        }
    }
}
