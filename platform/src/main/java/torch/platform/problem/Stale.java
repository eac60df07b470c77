package torch.platform.problem;

import java.util.Map;

/** {@code If-Match} names a version that is no longer the record's: 412 {@code VERSION_STALE} (RFC 9110, 13.1.1). */
public final class Stale extends Problem {

    public Stale(long expected, long actual) {
        super(
                "VERSION_STALE",
                "The record is at version " + actual + ", not " + expected + ": read it again",
                Map.of("version", actual));
    }

    @Override
    public int status() {
        return 412;
    }
}
