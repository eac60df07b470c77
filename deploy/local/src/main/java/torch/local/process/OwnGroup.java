package torch.local.process;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Starts a program outside the terminal's process group, so that Ctrl-C reaches only whoever stops all in order. */
public final class OwnGroup {
    private static final String PERL = "use POSIX; setpgid(0, 0); exec { $ARGV[0] } @ARGV";

    private OwnGroup() {}

    /** The command led by setsid, by perl where there is no setsid (macOS), or as it is where neither exists. */
    public static List<String> of(List<String> command) {
        List<String> leader = onPath("setsid")
                .map(found -> List.of(found.toString()))
                .or(() -> onPath("perl").map(found -> List.of(found.toString(), "-e", PERL)))
                .orElse(List.of());
        return Stream.concat(leader.stream(), command.stream()).toList();
    }

    public static Optional<Path> onPath(String program) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(File.pathSeparator))
                .filter(folder -> !folder.isBlank())
                .map(folder -> Path.of(folder, program))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
