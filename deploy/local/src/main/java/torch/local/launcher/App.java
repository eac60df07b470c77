package torch.local.launcher;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** The Spring Boot applications of the platform, in the order of their ports. */
enum App {
    GATEWAY("gateway"),
    CUSTOMER("customer-service"),
    SALES("sales-service"),
    MARKETING("marketing-service"),
    SUPPORT("support-service"),
    ANALYTICS("analytics-service");

    static final String VERSION = "0.1.0-SNAPSHOT";

    private final String module;

    App(String module) {
        this.module = module;
    }

    static List<App> services() {
        return Arrays.stream(values()).filter(app -> app != GATEWAY).toList();
    }

    static App ofTitle(String title) {
        return valueOf(title.toUpperCase(Locale.ROOT));
    }

    /** The name on the console, of the log file, of the database and before the dot of its consumer groups. */
    String title() {
        return name().toLowerCase(Locale.ROOT);
    }

    String module() {
        return module;
    }

    Path jar(Path root) {
        return root.resolve(module).resolve("target").resolve("torch-" + module + "-" + VERSION + ".jar");
    }
}
