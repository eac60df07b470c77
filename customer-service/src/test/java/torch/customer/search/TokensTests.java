package torch.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TokensTests {

    @Test
    void anyPartOfANameOfTwoOrThreeCharactersIsAToken() {
        assertThat(Tokens.ofName("海润（青岛）Oil")).contains("n:海润", "n:润青岛", "n:岛oi", "n:oil");
    }

    @Test
    void aQueryIsTheTrigramsOfItsText() {
        assertThat(Tokens.ofQuery("海润")).containsExactly("n:海润");
        assertThat(Tokens.ofQuery("海润青岛")).containsExactly("n:海润青", "n:润青岛");
        assertThat(Tokens.ofQuery("ＯＩＬ")).containsExactly("n:oil");
        assertThat(Tokens.ofQuery("海")).isEmpty();
        assertThat(Tokens.ofQuery("%$.*")).isEmpty();
    }

    @Test
    void aPhoneIsFoundByItsEnd() {
        assertThat(Tokens.ofPhone("+8613800138000"))
                .contains("p:8000", "p:13800138000")
                .doesNotContain("p:8613800138000");
        assertThat(Tokens.ofPhoneQuery("138 0013-8000")).isEqualTo("p:13800138000");
        assertThat(Tokens.ofPhoneQuery("+86 13800138000")).isEqualTo("p:13800138000");
        assertThat(Tokens.ofPhoneQuery("800")).isNull();
    }
}
