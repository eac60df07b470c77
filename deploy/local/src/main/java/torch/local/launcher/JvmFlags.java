package torch.local.launcher;

import java.util.List;

/**
 * The flags of every application's JVM; a start-up cache is valid only for the flags it was made with. The young
 * generation is small and fixed: left to itself it takes a third of the largest heap, and touches all of it.
 */
final class JvmFlags {
    static final List<String> APPLICATIONS = List.of(
            "-Xms64m",
            "-Xmn24m",
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private JvmFlags() {}
}
