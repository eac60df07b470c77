package torch.customer.phone;

import org.jspecify.annotations.Nullable;
import torch.customer.entry.Checked;

/**
 * A telephone number (product C2); equal numbers are equal however they were typed. What is stored was parsed once; the
 * constructor trusts it.
 *
 * @param e164 {@code +}, country code and number, at most 15 digits (ITU-T E.164)
 * @param extension digits dialled after the connection, or null
 */
public record PhoneNumber(String e164, @Nullable String extension) {

    /** From raw input as dialled within China; see {@link #parse(String, String)}. */
    public static Checked<PhoneNumber> parse(String text) {
        return parse(text, "CN");
    }

    /**
     * From raw input as dialled within a country (ISO 3166-1 alpha-2) or with {@code +} or {@code 00} from anywhere:
     * mobile, area code and number, 400 and 800 services, an extension after 转, 分机, ext or a last hyphen. Refused with
     * {@code NOT_A_NUMBER}, {@code COUNTRY_CODE}, {@code AREA_CODE_MISSING}, {@code TOO_SHORT}, {@code TOO_LONG},
     * {@code LENGTH} or {@code NOT_ASSIGNED} (no operator has such numbers, by libphonenumber's tables).
     */
    public static Checked<PhoneNumber> parse(String text, String country) {
        return PhoneNumberParser.parse(text, country);
    }
}
