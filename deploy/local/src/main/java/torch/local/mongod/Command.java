package torch.local.mongod;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs a program to its end and keeps what it said. */
final class Command {
    private Command() {}

    record Outcome(int exit, String output) {
        String lastLine() {
            return output.strip().lines().reduce((first, second) -> second).orElse("exit code " + exit);
        }
    }

    static Outcome run(List<String> command, Map<String, String> environment, int seconds) throws NotHere {
        try {
            Path said = Files.createTempFile("torch-command", ".out");
            try {
                return run(command, environment, seconds, said);
            } finally {
                Files.deleteIfExists(said);
            }
        } catch (IOException e) {
            throw new NotHere(command.getFirst() + " could not be run: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new NotHere("interrupted");
        }
    }

    private static Outcome run(List<String> command, Map<String, String> environment, int seconds, Path said)
            throws IOException, InterruptedException, NotHere {
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(said.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        if (!process.waitFor(seconds, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new NotHere(command.getFirst() + " took more than " + seconds + " s");
        }
        return new Outcome(process.exitValue(), new String(Files.readAllBytes(said), StandardCharsets.UTF_8));
    }
}
