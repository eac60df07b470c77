package torch.customer.entry;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class HalfWidthTests {

    @Test
    void narrowsEveryPrintableAsciiCharacter() {
        var wide = new StringBuilder();
        var narrow = new StringBuilder();
        for (char character = '!'; character <= '~'; character++) {
            wide.append((char) (character + 0xFEE0));
            narrow.append(character);
        }

        assertThat(HalfWidth.of(wide.toString())).isEqualTo(narrow.toString());
    }

    @Test
    void makesEverySpaceAPlainOneAndStripsTheEnds() {
        assertThat(HalfWidth.of("\u3000０５３２\u00A0８８８８\u2003６６６６ \t")).isEqualTo("0532 8888 6666");
    }

    @Test
    void dropsInvisibleMarksOfPastedNumbers() {
        assertThat(HalfWidth.of("\u202A138\u200B0013\u202C\uFEFF8000")).isEqualTo("13800138000");
    }

    @Test
    void leavesChineseAndCharactersBeyondTheBasicPlaneAlone() {
        assertThat(HalfWidth.of("青岛𠮷田（集团）")).isEqualTo("青岛𠮷田(集团)");
    }
}
