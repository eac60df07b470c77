package torch.local.launcher;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import torch.local.process.LogTail;
import torch.local.process.OwnGroup;

/** Makes an application's start-up cache by one short run. A failure costs nothing but start-up time. */
final class Training {
    private static final int LIMIT_SECONDS = 180;

    private final Workspace workspace;
    private final Arguments arguments;
    private final Running running;

    Training(Workspace workspace, Arguments arguments, Running running) {
        this.workspace = workspace;
        this.arguments = arguments;
        this.running = running;
    }

    void run(ExtractedApp extracted) {
        Instant start = Instant.now();
        App app = extracted.app();
        try {
            Path made = extracted.folder().resolveSibling(app.module() + ".training");
            Path log = workspace.log(app.title() + "-training");
            List<String> command = new ArrayList<>(List.of("nice", "-n", "10"));
            command.addAll(extracted.trainingCommand(made));
            command.addAll(arguments.of(app));
            if (endsWell(command, log) && Files.exists(made)) {
                extracted.keepCache(made);
                Console.done("cache", start, app.title());
            } else if (!running.isStopping()) {
                Console.done("cache", start, app.title() + ": none, starts slower; " + LogTail.of(log, 1));
            }
        } catch (IOException e) {
            Console.done("cache", start, app.title() + ": none, starts slower; " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private boolean endsWell(List<String> command, Path log) throws IOException, InterruptedException {
        Files.createDirectories(log.getParent());
        Process process = new ProcessBuilder(OwnGroup.of(command))
                .redirectErrorStream(true)
                .redirectInput(new File("/dev/null"))
                .redirectOutput(log.toFile())
                .start();
        running.adopt(process);
        if (process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) return process.exitValue() == 0;
        process.destroyForcibly();
        return false;
    }
}
