package torch.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class ProgressTests {

    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final PrintStream out = new PrintStream(bytes, true, StandardCharsets.UTF_8);

    @Test
    void writesALineForEachActWhereThereIsNoTerminal() {
        play(new Progress(out, false));
        assertThat(written().lines()).hasSize(2).last().asString().endsWith("100 %  all of it");
        assertThat(written()).doesNotContain("\r");
    }

    @Test
    void rewritesOneLineOnATerminal() {
        play(new Progress(out, true));
        assertThat(written()).containsOnlyOnce("\n").contains("\r").contains("first act");
    }

    private static void play(Progress progress) {
        progress.expect(3);
        progress.begin("first act");
        progress.step();
        progress.end("all of it");
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
