package torch.analytics.account;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The levels above a region and an industry, read off their codes, widest first. */
public final class Axes {

    /** Last division of each section of GB/T 4754-2017, A to T. */
    private static final int[] LAST_DIVISIONS = {
        5, 12, 43, 46, 50, 52, 60, 62, 65, 69, 70, 72, 75, 79, 82, 83, 85, 90, 96, 97
    };

    private Axes() {}

    /** GB/T 2260: {@code 370211} lies in {@code 370000} and {@code 370200}. */
    public static List<String> regions(@Nullable String code) {
        if (code == null || code.length() != 6) {
            return code == null ? List.of() : List.of(code);
        }
        return Stream.of(code.substring(0, 2) + "0000", code.substring(0, 4) + "00", code)
                .distinct()
                .toList();
    }

    /** GB/T 4754-2017: {@code 2511} lies in {@code C}, {@code 25} and {@code 251}. */
    public static List<String> industries(@Nullable String code) {
        if (code == null || !code.matches("[0-9]{2,4}")) {
            return code == null ? List.of() : List.of(code);
        }
        return Stream.concat(
                        Stream.of(section(Integer.parseInt(code.substring(0, 2)))),
                        Stream.iterate(2, length -> length <= code.length(), length -> length + 1)
                                .map(length -> code.substring(0, length)))
                .toList();
    }

    private static String section(int division) {
        for (int i = 0; i < LAST_DIVISIONS.length; i++) {
            if (division <= LAST_DIVISIONS[i]) {
                return String.valueOf((char) ('A' + i));
            }
        }
        return "?";
    }
}
