package torch.demo.invoice;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Countries as the invoice file names them. */
final class Countries {

    private static final Map<String, String> CODES = codes();

    private Countries() {}

    /** ISO 3166-1 alpha-2; none for {@code Unspecified} and for the Channel Islands, which are two. */
    static Optional<String> code(String name) {
        return Optional.ofNullable(CODES.get(name));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(Map.of("EIRE", "IE", "USA", "US", "RSA", "ZA"));
        for (String code : Locale.getISOCountries()) {
            codes.put(Locale.of("", code).getDisplayCountry(Locale.ENGLISH), code);
        }
        return codes;
    }
}
