package torch.customer.phone;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;

class PhoneNumberTests {

    private static final long SEED = 164;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                "138 0013 8000",
                "138-0013-8000",
                "１３８００１３８０００",
                "+86 138 0013 8000",
                "＋８６－１３８００１３８０００",
                "0086 13800138000",
                "8613800138000",
                "(86) 13800138000",
                "手机：13800138000",
                "\u202D13800138000\u202C"
            })
    void readsAMobileHoweverItIsTyped(String text) {
        assertThat(PhoneNumber.parse(text)).isEqualTo(accepted("+8613800138000", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0532-8888 6666",
                "0532 88886666",
                "（0532）88886666",
                "053288886666",
                "+86-532-88886666",
                "+86 (0532) 8888-6666",
                "０５３２－８８８８６６６６"
            })
    void readsALandlineWithItsAreaCode(String text) {
        assertThat(PhoneNumber.parse(text)).isEqualTo(accepted("+8653288886666", null));
    }

    @ParameterizedTest
    @CsvSource({
        "010-65293114, +861065293114",
        "021 6329 0000, +862163290000",
        "0755-25981234, +8675525981234",
        "400-820-8820, +864008208820",
        "4008208820, +864008208820",
        "800-820-8820, +868008208820"
    })
    void readsOtherNumbersOfChina(String text, String e164) {
        assertThat(PhoneNumber.parse(text)).isEqualTo(accepted(e164, null));
    }

    @ParameterizedTest
    @CsvSource({
        "+852 2123 4567, +85221234567",
        "+853 2833 1111, +85328331111",
        "+886 2 2345 6789, +886223456789",
        "+49 30 901820, +4930901820",
        "001 212 555 0123, +12125550123"
    })
    void readsNumbersOfOtherCountries(String text, String e164) {
        assertThat(PhoneNumber.parse(text)).isEqualTo(accepted(e164, null));
    }

    @Test
    void dialsWithinAnotherCountryWhenTold() {
        assertThat(PhoneNumber.parse("030 901820", "DE")).isEqualTo(accepted("+4930901820", null));
        assertThat(PhoneNumber.parse("02 2345 6789", "TW")).isEqualTo(accepted("+886223456789", null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "0532-88886666转803",
                "0532-88886666 转 803",
                "0532-88886666转分机803",
                "0532-88886666 分机：803",
                "0532-88886666-803",
                "0532-88886666 ext. 803",
                "0532-88886666 x803",
                "+86-532-88886666-803"
            })
    void keepsTheExtensionApart(String text) {
        assertThat(PhoneNumber.parse(text)).isEqualTo(accepted("+8653288886666", "803"));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_A_NUMBER",
        "无, NOT_A_NUMBER",
        "13800138000 张三, NOT_A_NUMBER",
        "zhang@example.com, NOT_A_NUMBER",
        "88886666, AREA_CODE_MISSING",
        "8888 666, AREA_CODE_MISSING",
        "+86 88886666, AREA_CODE_MISSING",
        "1380013800, NOT_ASSIGNED",
        "138001380001, NOT_ASSIGNED",
        "12345678901234567890, TOO_LONG",
        "12, TOO_SHORT",
        "10000000000, NOT_ASSIGNED",
        "+999 123456789, COUNTRY_CODE"
    })
    void refusesWithItsReason(String text, String reason) {
        assertThat(PhoneNumber.parse(text))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    @Test
    void readsItsOwnFormBackFromAnyCountry() {
        var random = new Random(SEED);
        List<PhoneNumber> numbers = Stream.generate(() -> "1%010d".formatted(random.nextLong(10_000_000_000L)))
                .limit(5_000)
                .flatMap(text -> PhoneNumber.parse(text).accepted().stream())
                .toList();

        assertThat(numbers)
                .as("seed %d", SEED)
                .hasSizeGreaterThan(2_000)
                .allSatisfy(number ->
                        assertThat(PhoneNumber.parse(number.e164(), "DE")).isEqualTo(new Accepted<>(number)));
    }

    @Test
    void neverThrowsWhateverIsEntered() {
        var random = new Random(SEED);
        for (int i = 0; i < 5_000; i++) {
            var text = new StringBuilder("1");
            random.ints(random.nextInt(20), 0, 0x10000).forEach(text::appendCodePoint);
            assertThat(PhoneNumber.parse(text.toString())).isInstanceOf(Rejected.class);
        }
    }

    private static Accepted<PhoneNumber> accepted(String e164, String extension) {
        return new Accepted<>(new PhoneNumber(e164, extension));
    }
}
