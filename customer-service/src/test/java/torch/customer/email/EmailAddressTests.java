package torch.customer.email;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;

class EmailAddressTests {

    private static final long SEED = 5321;

    @ParameterizedTest
    @CsvSource({
        "zhang.san@example.com, zhang.san@example.com",
        "Zhang.San@EXAMPLE.Com.CN, Zhang.San@example.com.cn",
        "' １３８＠ｅｘａｍｐｌｅ．ｃｏｍ ', 138@example.com",
        "a@b.io, a@b.io",
        "first+tag@sub.example.co, first+tag@sub.example.co",
        "o'brien_99@my-firm.example, o'brien_99@my-firm.example",
        "info@例子.中国, info@xn--fsqu00a.xn--fiqs8s",
        "info@例子。中国, info@xn--fsqu00a.xn--fiqs8s",
        "info@bücher.example, info@xn--bcher-kva.example"
    })
    void keepsTheLocalPartAndNormalisesTheDomain(String text, String address) {
        assertThat(EmailAddress.parse(text)).isEqualTo(new Accepted<>(new EmailAddress(address)));
    }

    @ParameterizedTest
    @CsvSource({
        "'', NOT_AN_ADDRESS",
        "zhang.san, NOT_AN_ADDRESS",
        "@example.com, NOT_AN_ADDRESS",
        "zhang@, NOT_AN_ADDRESS",
        "a@b@example.com, NOT_AN_ADDRESS",
        "zhang@example, DOMAIN",
        "zhang@-example.com, DOMAIN",
        "zhang@example-.com, DOMAIN",
        "zhang@example..com, DOMAIN",
        "zhang@.example.com, DOMAIN",
        "zhang@example.com., DOMAIN",
        "zhang@exam ple.com, DOMAIN",
        "zhang@exam_ple.com, DOMAIN",
        "zhang@example.123, DOMAIN",
        "zhang@127.0.0.1, DOMAIN",
        "zhang@[127.0.0.1], DOMAIN",
        "zhang@example.com(work), DOMAIN",
        "zhang@example.com;li@example.com, NOT_AN_ADDRESS",
        ".zhang@example.com, LOCAL_PART",
        "zhang.@example.com, LOCAL_PART",
        "zhang..san@example.com, LOCAL_PART",
        "zhang san@example.com, LOCAL_PART",
        "张三@example.com, LOCAL_PART",
        "\"zhang san\"@example.com, LOCAL_PART",
        "zhang(work)@example.com, LOCAL_PART",
        "Zhang <zhang@example.com>, DOMAIN"
    })
    void refusesWithItsReason(String text, String reason) {
        assertThat(EmailAddress.parse(text))
                .isInstanceOfSatisfying(
                        Rejected.class, refusal -> assertThat(refusal.code()).isEqualTo(reason));
    }

    @Test
    void holdsTheLimitsOfTheRfc() {
        String label = "d".repeat(63);
        String domain = label + "." + label + "." + "d".repeat(57) + ".com";

        assertThat(accepts("a".repeat(64) + "@example.com")).isTrue();
        assertThat(reason("a".repeat(65) + "@example.com")).isEqualTo(EmailAddress.TOO_LONG);
        assertThat(accepts("a".repeat(64) + "@" + domain)).as("254 in all").isTrue();
        assertThat(reason("a".repeat(64) + "@d" + domain)).isEqualTo(EmailAddress.DOMAIN);
        assertThat(reason("a".repeat(64) + "@d." + domain)).isEqualTo(EmailAddress.TOO_LONG);
        assertThat(reason("a@" + "d".repeat(64) + ".com")).isEqualTo(EmailAddress.DOMAIN);
    }

    @Test
    void tellsItsDomain() {
        assertThat(new EmailAddress("zhang@example.com").domain()).isEqualTo("example.com");
    }

    @Test
    void isItsOwnNormalForm() {
        var random = new Random(SEED);
        List<EmailAddress> addresses = Stream.generate(() -> likely(random))
                .limit(20_000)
                .flatMap(text -> EmailAddress.parse(text).accepted().stream())
                .toList();

        assertThat(addresses)
                .as("seed %d", SEED)
                .hasSizeGreaterThan(1_000)
                .allSatisfy(address ->
                        assertThat(EmailAddress.parse(address.value())).isEqualTo(new Accepted<>(address)));
    }

    @Test
    void neverThrowsWhateverIsEntered() {
        var random = new Random(SEED);
        for (int i = 0; i < 20_000; i++) {
            var text = new StringBuilder();
            random.ints(random.nextInt(12), 0, 0x10000).forEach(text::appendCodePoint);
            text.append('@');
            random.ints(1 + random.nextInt(12), 0, 0x10000).forEach(text::appendCodePoint);
            assertThat(EmailAddress.parse(text.toString())).isInstanceOf(Rejected.class);
        }
    }

    private static String likely(Random random) {
        var text = new StringBuilder("a");
        random.ints(random.nextInt(5), 0x20, 0x7F).forEach(text::appendCodePoint);
        text.append("@例");
        random.ints(random.nextInt(4), 0x2D, 0x7B).forEach(text::appendCodePoint);
        return text.append(".com").toString();
    }

    private static boolean accepts(String text) {
        return EmailAddress.parse(text).accepted().isPresent();
    }

    private static String reason(String text) {
        return switch (EmailAddress.parse(text)) {
            case Accepted<EmailAddress>(EmailAddress address) -> "accepted " + address;
            case Rejected<EmailAddress> rejected -> rejected.code();
        };
    }
}
