package torch.sales.product;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;

/** What a product is found by: the beginnings of its code, of its name and of each word of the name. */
final class Prefixes {

    static final int LONGEST = 30;
    private static final int MOST_WORDS = 12;

    private Prefixes() {}

    static Set<String> of(String code, String name) {
        Set<String> prefixes = new TreeSet<>();
        add(normal(code), prefixes);
        String whole = normal(name);
        add(whole, prefixes);
        String[] words = whole.split("[\\s/,;()-]+");
        for (int i = 0; i < Math.min(words.length, MOST_WORDS); i++) {
            add(words[i], prefixes);
        }
        return prefixes;
    }

    /** One form for full and half width, upper and lower case. */
    static String normal(String text) {
        return Normalizer.normalize(text, Normalizer.Form.NFKC).strip().toLowerCase(Locale.ROOT);
    }

    private static void add(String text, Set<String> prefixes) {
        for (int length = 1; length <= Math.min(LONGEST, text.length()); length++) {
            prefixes.add(text.substring(0, length));
        }
    }
}
