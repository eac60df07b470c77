package torch.customer.creditcode;

import java.util.Map;
import java.util.Optional;

/**
 * The registering departments (first character) with their categories of organisation (second character): GB 32100-2015
 * with amendment 1 of 2016, and the departments and categories admitted to the scheme since (public security, housing,
 * returned overseas Chinese; villagers' and residents' committees, mediation, unincorporated unions).
 */
final class Registrar {

    private static final Map<Character, String> CATEGORIES = Map.ofEntries(
            Map.entry('1', "1239"), // establishment of public bodies
            Map.entry('2', "19"), // foreign affairs
            Map.entry('3', "1234569"), // justice
            Map.entry('4', "19"), // culture
            Map.entry('5', "123459"), // civil affairs
            Map.entry('6', "129"), // tourism
            Map.entry('7', "129"), // religion
            Map.entry('8', "129"), // trade unions
            Map.entry('9', "1239"), // market regulation: companies, sole traders, farmers' co-operatives
            Map.entry('A', "19"), // military
            Map.entry('G', "19"), // public security: offices of foreign NGOs
            Map.entry('J', "19"), // housing: owners' meetings
            Map.entry('N', "1239"), // agriculture: collectives
            Map.entry('Q', "1239"), // federations of returned overseas Chinese
            Map.entry('Y', "1")); // others

    private Registrar() {}

    /** The second characters that may follow a first one; empty when no department has that character. */
    static Optional<String> categories(char department) {
        return Optional.ofNullable(CATEGORIES.get(department));
    }
}
