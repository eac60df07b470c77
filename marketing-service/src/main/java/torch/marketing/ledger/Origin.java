package torch.marketing.ledger;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * Who moved money, when and what for.
 *
 * @param campaign null where the plan itself was changed
 * @param campaignVersion the submitted version that the money was reserved for
 * @param note an expense's purpose
 */
public record Origin(
        String by,
        Instant at,
        @Nullable String campaign,
        @Nullable Long campaignVersion,
        @Nullable String note) {

    public static Origin plan(String by, Instant at) {
        return new Origin(by, at, null, null, null);
    }

    public static Origin campaign(String campaign, long campaignVersion, String by, Instant at) {
        return new Origin(by, at, campaign, campaignVersion, null);
    }

    public Origin withNote(String text) {
        return new Origin(by, at, campaign, campaignVersion, text);
    }
}
