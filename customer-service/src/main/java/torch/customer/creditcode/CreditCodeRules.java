package torch.customer.creditcode;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import torch.customer.entry.Checked.Rejected;
import torch.customer.region.Regions;

/** What refuses a credit code, in the order in which it is told. */
final class CreditCodeRules {

    static final String LENGTH = "LENGTH";
    static final String CHARACTER = "CHARACTER";
    static final String DEPARTMENT = "DEPARTMENT";
    static final String CATEGORY = "CATEGORY";
    static final String REGION = "REGION";
    static final String CHECK_CHARACTER = "CHECK_CHARACTER";

    /** In place of a region: registered by the national office. */
    static final String NATIONAL = "100000";

    private static final List<Function<String, Optional<Rejected<CreditCode>>>> RULES = List.of(
            CreditCodeRules::length,
            CreditCodeRules::characters,
            CreditCodeRules::registrar,
            CreditCodeRules::region,
            CreditCodeRules::checkCharacter);

    private CreditCodeRules() {}

    static Optional<Rejected<CreditCode>> firstBroken(String code) {
        return RULES.stream().flatMap(rule -> rule.apply(code).stream()).findFirst();
    }

    private static Optional<Rejected<CreditCode>> length(String code) {
        return refuseUnless(
                code.length() == 18, LENGTH, "A credit code has 18 characters, not %d.".formatted(code.length()));
    }

    private static Optional<Rejected<CreditCode>> characters(String code) {
        return refuseUnless(
                code.chars().allMatch(character -> CheckCharacter.ALPHABET.indexOf(character) >= 0),
                CHARACTER,
                "A credit code has digits and capital letters without I, O, S, V and Z.");
    }

    private static Optional<Rejected<CreditCode>> registrar(String code) {
        Optional<String> categories = Registrar.categories(code.charAt(0));
        if (categories.isEmpty()) {
            return refuse(DEPARTMENT, "No registering department has the character %s.".formatted(code.charAt(0)));
        }
        return refuseUnless(
                categories.get().indexOf(code.charAt(1)) >= 0,
                CATEGORY,
                "Department %s has no category %s.".formatted(code.charAt(0), code.charAt(1)));
    }

    private static Optional<Rejected<CreditCode>> region(String code) {
        String region = code.substring(2, 8);
        boolean digits = region.chars().allMatch(character -> character >= '0' && character <= '9');
        // offices of development zones use codes that no table lists (320594, 610131), so only the province is certain
        boolean known = region.equals(NATIONAL)
                || Regions.find(region.substring(0, 2) + "0000").isPresent();
        return refuseUnless(digits && known, REGION, "Characters 3 to 8 are not the code of a region.");
    }

    private static Optional<Rejected<CreditCode>> checkCharacter(String code) {
        return refuseUnless(
                code.charAt(17) == CheckCharacter.ofCreditCode(code),
                CHECK_CHARACTER,
                "The check character does not fit the others: one of them is wrong, or two are exchanged.");
    }

    private static Optional<Rejected<CreditCode>> refuseUnless(boolean fine, String code, String message) {
        return fine ? Optional.empty() : refuse(code, message);
    }

    private static Optional<Rejected<CreditCode>> refuse(String code, String message) {
        return Optional.of(new Rejected<>(code, message));
    }
}
