package torch.local.launcher;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class MemoryTests {
    @Test
    void readsTheProportionalShare() {
        String rollup = """
                00400000-7ffe3c5e0000 ---p 00000000 00:00 0    [rollup]
                Rss:              224680 kB
                Pss:              204800 kB
                Pss_Dirty:        180000 kB
                """;

        assertThat(Memory.pss(rollup)).contains(200L);
    }

    @Test
    void measuresThisProcess() {
        assertThat(Memory.megabytes(ProcessHandle.current().pid()))
                .hasValueSatisfying(mb -> assertThat(mb).isGreaterThan(10));
    }
}
