package torch.sales.migration;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The lines of an NDJSON body, one at a time; a line over the limit is passed over without being held. */
final class Lines {

    /** Bytes of one line, more than the largest deal with all its moves takes. */
    static final int LONGEST = 256 * 1024;

    private final InputStream body;
    private long number;

    Lines(InputStream body) {
        this.body = new BufferedInputStream(body, 64 * 1024);
    }

    /** @param content without line end; null when the line is too long */
    record Line(long number, byte @Nullable [] content) {}

    /** @return null at the end; a line end at the very end begins no further line */
    @Nullable
    Line next() throws IOException {
        int first = body.read();
        if (first < 0) {
            return null;
        }
        number++;
        ByteArrayOutputStream content = new ByteArrayOutputStream(1024);
        boolean tooLong = false;
        for (int value = first; value >= 0 && value != '\n'; value = body.read()) {
            if (content.size() < LONGEST) {
                content.write(value);
            } else {
                tooLong = true;
            }
        }
        return new Line(number, tooLong ? null : content.toByteArray());
    }
}
