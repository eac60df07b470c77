package torch.sales.migration;

import java.io.IOException;
import java.io.OutputStream;
import java.util.EnumMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** Writes a verdict a line, and a line of sums at the end. */
final class Verdicts {

    private static final int LINES_PER_FLUSH = 50;

    private final JsonMapper json;
    private final OutputStream out;
    private final Map<Verdict.Kind, Long> counts = new EnumMap<>(Verdict.Kind.class);
    private long lines;

    Verdicts(JsonMapper json, OutputStream out) {
        this.json = json;
        this.out = out;
    }

    /** @param summary the last line of the answer: without it, the import did not get to its end */
    private record End(Summary summary) {}

    private record Summary(long lines, long created, long unchanged, long rejected) {}

    void write(Verdict verdict) throws IOException {
        lines++;
        counts.merge(verdict.verdict(), 1L, Long::sum);
        line(verdict);
        if (lines % LINES_PER_FLUSH == 0) {
            out.flush();
        }
    }

    void summary() throws IOException {
        line(new End(new Summary(
                lines, count(Verdict.Kind.CREATED), count(Verdict.Kind.UNCHANGED), count(Verdict.Kind.REJECTED))));
        out.flush();
    }

    private long count(Verdict.Kind kind) {
        return counts.getOrDefault(kind, 0L);
    }

    private void line(Object value) throws IOException {
        out.write(json.writeValueAsBytes(value));
        out.write('\n');
    }
}
