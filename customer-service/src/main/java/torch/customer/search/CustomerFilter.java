package torch.customer.search;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;

/**
 * What a list of customers is narrowed to; all of it must hold.
 *
 * @param q part of a name or contact's name (2 characters or more), end of a phone number (4 digits or more), credit
 *     code or external id
 * @param owner a person's id, or {@code none} for the pool
 * @param region GB/T 2260 code or the beginning of one: 37 finds all of Shandong
 * @param industry GB/T 4754-2017 code or the beginning of one
 * @param externalId {@code system:id}
 */
record CustomerFilter(
        @Nullable String q,
        @Nullable String kind,
        @Nullable String status,
        @Nullable String owner,
        @Nullable String region,
        @Nullable String industry,
        @Nullable String externalId) {

    /** Tokens that all must match. */
    List<String> tokens() {
        List<String> tokens = new ArrayList<>();
        add(tokens, "kind:", kind);
        add(tokens, "status:", status);
        add(tokens, "owner:", owner);
        // a province's code is written with trailing zeros as often as without
        add(tokens, "region:", region == null ? null : region.replaceFirst("(0000|00)$", ""));
        add(tokens, "industry:", industry);
        add(tokens, "externalId:", externalId);
        return tokens;
    }

    /** What the text may be, any of which may match: part of a name, end of a phone number, a code. */
    List<List<String>> readings() {
        if (q == null || q.isBlank()) {
            return List.of();
        }
        List<List<String>> readings = new ArrayList<>();
        List<String> name = Tokens.ofQuery(q);
        if (!name.isEmpty()) {
            readings.add(name);
        }
        String phone = Tokens.ofPhoneQuery(q);
        if (phone != null) {
            readings.add(List.of(phone));
        }
        if (!name.isEmpty()) {
            readings.add(List.of(Tokens.ofCode(q)));
        }
        if (readings.isEmpty()) {
            throw new Malformed(
                    "QUERY_TOO_SHORT",
                    "A search has two characters or more",
                    new FieldError("q", "QUERY_TOO_SHORT", "Two letters, digits or characters at least"));
        }
        return readings;
    }

    private static void add(List<String> tokens, String name, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            tokens.add(name + value);
        }
    }
}
