package torch.local.mongod;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** A server program, with the folder of libraries that it needs beside the system's (may be absent). */
public record Mongod(Path executable, Path libraries, MongodVersion version) {
    Map<String, String> environment() {
        return environment(libraries);
    }

    static Map<String, String> environment(Path libraries) {
        return Files.isDirectory(libraries) ? Map.of("LD_LIBRARY_PATH", libraries.toString()) : Map.of();
    }

    static Path besides(Path executable) {
        return executable.resolveSibling("lib");
    }

    /** Asks the program itself; a file of the right name proves nothing. */
    static Mongod tried(Path executable) throws NotHere {
        Path libraries = besides(executable);
        Command.Outcome outcome = Command.run(List.of(executable.toString(), "--version"), environment(libraries), 20);
        MongodVersion version = MongodVersion.said(outcome.output())
                .orElseThrow(() -> new NotHere(executable + " does not run: " + outcome.lastLine()));
        return new Mongod(executable, libraries, version);
    }
}
