package torch.customer.creditcode;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;
import torch.customer.region.Region;

class CreditCodeTests {

    private static final String CODE = "91110000600037341L";
    private static final long SEED = 32100_2015;

    static List<String> valid() {
        return CreditCodeSamples.valid();
    }

    @ParameterizedTest
    @MethodSource("valid")
    void acceptsEveryCodeInUseWithoutADoubt(String code) {
        assertThat(CreditCode.parse(code)).isEqualTo(new Accepted<>(new CreditCode(code)));
        assertThat(new CreditCode(code).warnings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {" 91110000600037341l ", "９１１１００００６０００３７３４１Ｌ", "9111 0000 6000 37341L", "91110000-600037341-L"})
    void normalisesWidthCaseAndSpacing(String text) {
        assertThat(CreditCode.parse(text)).isEqualTo(new Accepted<>(new CreditCode(CODE)));
    }

    @Test
    void refusesEveryPublishedWrongCode() {
        // others refuse the second for its letter, but A with category 1 is the military: only the check character
        // tells
        assertThat(CreditCodeSamples.invalid().stream().map(CreditCodeTests::reason))
                .containsExactly("LENGTH", "CHECK_CHARACTER", "CHARACTER", "CHECK_CHARACTER");
    }

    @ParameterizedTest
    @CsvSource({
        "'', LENGTH",
        "9111000060003734L, LENGTH",
        "91110000600037341LL, LENGTH",
        "9111000060003734IL, CHARACTER",
        "9111000060003734一L, CHARACTER",
        "01110000600037341L, DEPARTMENT",
        "B1110000600037341L, DEPARTMENT",
        "94110000600037341L, CATEGORY",
        "9A110000600037341L, CATEGORY",
        "9111A000600037341L, REGION",
        "91000000600037341L, REGION",
        "91990000600037341L, REGION",
        "91110000600037341M, CHECK_CHARACTER"
    })
    void refusesWithThePreciseReason(String text, String reason) {
        assertThat(reason(text)).isEqualTo(reason);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void refusesEveryCorruptionOfOneCharacter(String code) {
        assertThat(corruptions(code)).hasSize(18 * 30).noneMatch(CreditCodeTests::accepts);
    }

    @ParameterizedTest
    @MethodSource("valid")
    void refusesEveryExchangeOfTwoNeighbours(String code) {
        assertThat(exchanges(code)).noneMatch(CreditCodeTests::accepts);
    }

    @Test
    void exactlyOneCheckCharacterFitsAnyCode() {
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            String start = CreditCodeSamples.withoutCheckCharacter(random);
            assertThat(characters().map(last -> start + last).filter(CreditCodeTests::accepts))
                    .as("seed %d, code %d: %s", SEED, i, start)
                    .hasSize(1);
        }
    }

    @Test
    void neverThrowsWhateverIsEntered() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(30), 0, 0x10000).forEach(text::appendCodePoint);
            assertThat(CreditCode.parse(text.toString())).isInstanceOf(Rejected.class);
        }
    }

    @Test
    void tellsWhereItWasRegistered() {
        assertThat(region("913101203509708598")).containsExactly("上海市", "奉贤区");
        assertThat(region("91340602MA2UJY3J9W")).containsExactly("安徽省", "淮北市", "杜集区");
    }

    @Test
    void takesAnUnlistedOfficeAsADoubtAndKnowsItsPrefecture() {
        CreditCode code = completed("91320594MA1MFK8L3");

        assertThat(code.warnings()).contains(CreditCode.REGION_UNLISTED);
        assertThat(code.region().map(Region::path)).contains(List.of("江苏省", "苏州市"));
    }

    @Test
    void knowsTheNationalOffice() {
        CreditCode code = completed("91100000100003962");

        assertThat(code.value()).isEqualTo("91100000100003962T");
        assertThat(code.region()).isEmpty();
        assertThat(code.warnings()).isEmpty();
    }

    @Test
    void warnsOfAnOrganisationCodeThatFailsItsOwnCheck() {
        assertThat(completed("91110000600037342").warnings()).containsExactly(CreditCode.ORGANISATION_CODE);
    }

    private static CreditCode completed(String start) {
        return characters()
                .flatMap(last -> CreditCode.parse(start + last).accepted().stream())
                .findFirst()
                .orElseThrow();
    }

    private static List<String> region(String code) {
        return new CreditCode(code).region().orElseThrow().path();
    }

    private static boolean accepts(String code) {
        return CreditCode.parse(code).accepted().isPresent();
    }

    private static String reason(String code) {
        return switch (CreditCode.parse(code)) {
            case Accepted<CreditCode>(CreditCode accepted) -> "accepted " + accepted;
            case Rejected<CreditCode>(String reason, String message) -> message.isBlank() ? "no message" : reason;
        };
    }

    private static Stream<String> corruptions(String code) {
        return Stream.iterate(0, i -> i < code.length(), i -> i + 1)
                .flatMap(i -> characters().map(other -> code.substring(0, i) + other + code.substring(i + 1)))
                .filter(other -> !other.equals(code));
    }

    private static Stream<String> exchanges(String code) {
        return Stream.iterate(1, i -> i < code.length(), i -> i + 1)
                .map(i -> code.substring(0, i - 1) + code.charAt(i) + code.charAt(i - 1) + code.substring(i + 1))
                .filter(other -> !other.equals(code));
    }

    private static Stream<String> characters() {
        return CheckCharacter.ALPHABET.chars().mapToObj(Character::toString);
    }
}
