package torch.sales.migration;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class LinesTests {

    @Test
    void countsEveryLineAlsoBlankOnes() throws IOException {
        assertThat(lines("a\n\n{}\n")).containsExactly("1:a", "2:", "3:{}");
    }

    @Test
    void theLastLineNeedsNoEnd() throws IOException {
        assertThat(lines("a\nb")).containsExactly("1:a", "2:b");
        assertThat(lines("")).isEmpty();
        assertThat(lines("\n")).containsExactly("1:");
    }

    @Test
    void passesOverALineThatIsTooLong() throws IOException {
        String longest = "x".repeat(Lines.LONGEST);
        assertThat(lines("a\n" + longest + "y\nb\n" + longest))
                .containsExactly("1:a", "2:too long", "3:b", "4:" + longest);
    }

    private static List<String> lines(String body) throws IOException {
        Lines lines = new Lines(new ByteArrayInputStream(body.getBytes(StandardCharsets.UTF_8)));
        List<String> found = new ArrayList<>();
        for (var line = lines.next(); line != null; line = lines.next()) {
            String content = line.content() == null ? "too long" : new String(line.content(), StandardCharsets.UTF_8);
            found.add(line.number() + ":" + content);
        }
        return found;
    }
}
