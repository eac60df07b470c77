package torch.customer.creditcode;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.Random;

/** Codes in use, wrong codes, and as many made-up ones as a test wants. */
final class CreditCodeSamples {

    private static final List<String> REGISTRARS =
            List.of("11", "12", "31", "51", "54", "91", "92", "93", "G1", "N2", "Y1");
    private static final List<String> REGIONS = List.of("100000", "110101", "370202", "320594", "460000", "659001");

    private CreditCodeSamples() {}

    static List<String> valid() {
        return lines("uscc_valid_sample.txt");
    }

    static List<String> invalid() {
        return lines("uscc_invalid_examples.csv").stream()
                .skip(1)
                .map(line -> line.substring(0, line.indexOf(',')))
                .toList();
    }

    /** A right code but for its last character, which is missing. */
    static String withoutCheckCharacter(Random random) {
        var code = new StringBuilder()
                .append(REGISTRARS.get(random.nextInt(REGISTRARS.size())))
                .append(REGIONS.get(random.nextInt(REGIONS.size())));
        while (code.length() < 17) {
            code.append(CheckCharacter.ALPHABET.charAt(random.nextInt(31)));
        }
        return code.toString();
    }

    private static List<String> lines(String file) {
        try (InputStream in = Objects.requireNonNull(CreditCodeSamples.class.getResourceAsStream(file))) {
            return new String(in.readAllBytes(), UTF_8)
                    .lines()
                    .filter(line -> !line.isBlank())
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
