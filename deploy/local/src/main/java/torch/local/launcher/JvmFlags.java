package torch.local.launcher;

import java.util.List;

/** The flags of every application's JVM; a start-up cache is valid only for the flags it was made with. */
final class JvmFlags {
    static final List<String> APPLICATIONS = List.of(
            "-Xmx192m",
            "-Xss512k",
            "-XX:+UseSerialGC",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseCompactObjectHeaders",
            "-XX:+ExitOnOutOfMemoryError");

    private JvmFlags() {}
}
