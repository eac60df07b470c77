package torch.customer.search;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The tokens under which a customer is found, and those of a query. Any part of a name of two or more characters is one
 * bigram or a row of trigrams, so a query is an index scan and never a regular expression.
 */
final class Tokens {

    static final int MOST_QUERY = 60;
    private static final int SHORTEST_PHONE_END = 4;
    private static final int LONGEST_PHONE_END = 11;

    private Tokens() {}

    /** Full to half width, lower case, without spaces and punctuation. */
    static String normal(String text) {
        String folded = Normalizer.normalize(text, Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
        StringBuilder kept = new StringBuilder(folded.length());
        folded.codePoints().filter(Character::isLetterOrDigit).forEach(kept::appendCodePoint);
        return kept.toString();
    }

    /** All bigrams and trigrams of a name. */
    static Set<String> ofName(String name) {
        int[] characters = normal(name).codePoints().toArray();
        Set<String> tokens = new LinkedHashSet<>();
        for (int size = 2; size <= 3; size++) {
            for (int from = 0; from + size <= characters.length; from++) {
                tokens.add("n:" + new String(characters, from, size));
            }
        }
        if (characters.length == 1) {
            tokens.add("n:" + new String(characters, 0, 1));
        }
        return tokens;
    }

    /** The last 4 to 11 digits of a number. */
    static Set<String> ofPhone(@Nullable String phone) {
        Set<String> tokens = new LinkedHashSet<>();
        String digits = phone == null ? "" : phone.replaceAll("[^0-9]", "");
        for (int size = SHORTEST_PHONE_END; size <= Math.min(LONGEST_PHONE_END, digits.length()); size++) {
            tokens.add("p:" + digits.substring(digits.length() - size));
        }
        return tokens;
    }

    static String ofCode(String code) {
        return "c:" + normal(code);
    }

    /**
     * What all must match: the trigrams of the query's text, or its one bigram. Empty when the text is shorter than two
     * characters.
     */
    static List<String> ofQuery(String query) {
        int[] characters = normal(query).codePoints().limit(MOST_QUERY).toArray();
        int size = Math.min(3, characters.length);
        List<String> tokens = new ArrayList<>();
        for (int from = 0; size >= 2 && from + size <= characters.length; from++) {
            tokens.add("n:" + new String(characters, from, size));
        }
        return tokens.stream().distinct().toList();
    }

    /** The text as the end of a phone number, or null when it cannot be one. */
    static @Nullable String ofPhoneQuery(String query) {
        String digits = query.replaceAll("[\\s()+-]", "");
        boolean possible = digits.matches("[0-9]{4,20}");
        return possible ? "p:" + digits.substring(Math.max(0, digits.length() - LONGEST_PHONE_END)) : null;
    }
}
