package torch.load;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** The figures, printed as they come and written as JSON after each, so that a broken run leaves what it had. */
final class Report {

    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final Map<String, Object> figures = new LinkedHashMap<>();
    private final Path file;

    Report(Path file) {
        this.file = file;
    }

    void add(String name, Object figure) {
        System.out.printf(Locale.ROOT, "%n%s%n", name);
        if (figure instanceof Map<?, ?> parts) {
            parts.forEach((part, value) -> System.out.printf(Locale.ROOT, "  %-40s %s%n", part, value));
        } else {
            System.out.printf(Locale.ROOT, "  %s%n", figure);
        }
        put(name, figure);
    }

    void add(GatlingRun.Result result) {
        Phase phase = result.phase();
        System.out.printf(
                Locale.ROOT,
                "%n%-34s %7.0f/s  p50 %4.0f ms  p99 %4.0f ms  failed %d  %s%n  CPU ms per request %s%n",
                phase.name(),
                result.perSecond(),
                result.p50(),
                result.p99(),
                result.failed(),
                verdict(result),
                result.cpu());
        Map<String, Object> figure = new LinkedHashMap<>();
        figure.put("perSecond", Math.round(result.perSecond()));
        figure.put("p50Millis", result.p50());
        figure.put("p99Millis", result.p99());
        figure.put("failed", result.failed());
        figure.put("aim", verdict(result));
        figure.put("cpuMillisPerRequest", result.cpu());
        put(phase.name(), figure);
    }

    private static String verdict(GatlingRun.Result result) {
        Integer perSecond = result.phase().perSecond();
        Integer p99 = result.phase().p99();
        if (perSecond == null) {
            return "no aim";
        }
        boolean met = result.perSecond() >= perSecond && (p99 == null || result.p99() < p99);
        return (met ? "met: " : "NOT met: ") + perSecond + "/s" + (p99 == null ? "" : ", p99 < " + p99 + " ms");
    }

    private void put(String name, Object figure) {
        figures.put(name, figure);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, JSON.writeValueAsString(figures));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
