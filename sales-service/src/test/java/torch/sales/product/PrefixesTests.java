package torch.sales.product;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PrefixesTests {

    @Test
    void aProductIsFoundByTheBeginningOfItsCodeItsNameAndEachWord() {
        assertThat(Prefixes.of("L-HM46", "抗磨液压油 46号"))
                .contains("l", "l-hm46", "抗磨", "抗磨液压油 4", "46号")
                .doesNotContain("液压油", "hm46", "");
    }

    @Test
    void widthAndCaseMakeNoDifference() {
        assertThat(Prefixes.normal(" ＬｕｂＥ ")).isEqualTo("lube");
    }

    @Test
    void aLongNameHasBoundedBeginnings() {
        assertThat(Prefixes.of("C", "x".repeat(500))).hasSize(Prefixes.LONGEST + 1);
    }
}
