package torch.customer.industry;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import torch.customer.entry.Checked;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;
import torch.customer.entry.HalfWidth;

/**
 * The industries of GB/T 4754-2017 and the way to them from the classes of 2011 (product C2; sources beside the tables).
 * A code that both editions use is read as the one of 2017, though 2011 may have meant another industry by it: who knows
 * that a code is of 2011 asks {@link #from2011}.
 */
public final class Industries {

    static final String NOT_A_CODE = "NOT_A_CODE";
    static final String UNKNOWN_INDUSTRY = "UNKNOWN_INDUSTRY";
    static final String SEVERAL_SUCCESSORS = "SEVERAL_SUCCESSORS";

    private static final Pattern CODE = Pattern.compile("(?<section>[A-Z]?)(?<number>[0-9]{2,4})|(?<letter>[A-Z])");
    private static final Map<String, Industry> BY_CODE = IndustryTable.read();
    private static final Map<String, List<Industry>> BY_2011_CODE = IndustryTable.successors(BY_CODE);

    private Industries() {}

    /** The entry of 2017 with this code, of any level. */
    public static Optional<Industry> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** The classes of 2017 that a class of 2011 went to, by code; none for what is no class of 2011. */
    public static List<Industry> from2011(String code) {
        return BY_2011_CODE.getOrDefault(code, List.of());
    }

    /**
     * From raw input, with or without the section's letter ({@code 2511} or {@code C2511}); a class withdrawn in 2017
     * becomes its successor. Refused with {@code NOT_A_CODE}, {@code UNKNOWN_INDUSTRY} (also for another section's
     * letter) or {@code SEVERAL_SUCCESSORS}.
     */
    public static Checked<Industry> parse(String text) {
        Matcher code = CODE.matcher(HalfWidth.of(text).toUpperCase(Locale.ROOT));
        if (!code.matches()) {
            return new Rejected<>(NOT_A_CODE, "An industry code (GB/T 4754) is a letter, two to four digits, or both.");
        }
        String letter = code.group("letter");
        if (letter != null) {
            return checked(find(letter).stream().toList(), letter);
        }
        String number = code.group("number");
        Checked<Industry> found = checked(candidates(number), number);
        return switch (found) {
            case Accepted<Industry>(Industry industry)
            when !industry.section().startsWith(code.group("section")) -> unknown(code.group());
            case Accepted<Industry> accepted -> accepted;
            case Rejected<Industry> rejected -> rejected;
        };
    }

    /** The 20 sections in order. */
    public static List<Industry> sections() {
        return BY_CODE.values().stream()
                .filter(industry -> industry.level() == IndustryLevel.SECTION)
                .toList();
    }

    /** The entries directly below a code, in order; none for a class or an unknown code. */
    public static List<Industry> children(String code) {
        return BY_CODE.values().stream()
                .filter(industry -> code.equals(industry.parent()))
                .toList();
    }

    private static List<Industry> candidates(String number) {
        return find(number).map(List::of).orElseGet(() -> from2011(number));
    }

    private static Checked<Industry> checked(List<Industry> candidates, String code) {
        return switch (candidates.size()) {
            case 0 -> unknown(code);
            case 1 -> new Accepted<>(candidates.getFirst());
            default ->
                new Rejected<>(
                        SEVERAL_SUCCESSORS,
                        "Class %s of 2011 was divided in 2017; choose one of %s.".formatted(code, codes(candidates)));
        };
    }

    private static Rejected<Industry> unknown(String code) {
        return new Rejected<>(UNKNOWN_INDUSTRY, "GB/T 4754-2017 has no entry %s.".formatted(code));
    }

    private static String codes(List<Industry> industries) {
        return industries.stream().map(Industry::code).collect(Collectors.joining(", "));
    }
}
