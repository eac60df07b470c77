package torch.customer.master;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import torch.customer.creditcode.CreditCode;
import torch.customer.email.EmailAddress;
import torch.customer.entry.Checked;
import torch.customer.entry.HalfWidth;
import torch.customer.industry.Industries;
import torch.customer.industry.Industry;
import torch.customer.phone.PhoneNumber;
import torch.customer.region.Region;
import torch.customer.region.Regions;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** The entry standard (product C2): required fields by kind, each value in its normal form, all errors at once. */
final class EntryStandard {

    static final int MOST_NAME = 200;
    static final int MOST_ADDRESS = 500;
    private static final Set<String> COUNTRIES = Set.of(Locale.getISOCountries());

    private final List<FieldError> errors = new ArrayList<>();

    private EntryStandard() {}

    /** @throws Invalid {@code INVALID_FIELDS} with every field at fault */
    static Profile check(CustomerFields fields) {
        EntryStandard entry = new EntryStandard();
        Profile profile = entry.profile(fields);
        if (!entry.errors.isEmpty()) {
            throw Invalid.fields(entry.errors);
        }
        return profile;
    }

    private Profile profile(CustomerFields fields) {
        CustomerKind kind = fields.kind();
        if (kind == null) {
            error("/kind", "REQUIRED", "COMPANY, DEALER or INDIVIDUAL");
            kind = CustomerKind.COMPANY;
        }
        Profile profile = new Profile(
                kind,
                text("/name", fields.name(), MOST_NAME, true),
                checked("/creditCode", fields.creditCode(), CreditCode::parse, CreditCode::value),
                checked("/phone", fields.phone(), PhoneNumber::parse, PhoneNumber::e164),
                checked("/email", fields.email(), EmailAddress::parse, EmailAddress::value),
                country(fields.country()),
                checked("/region", fields.region(), Regions::parse, Region::code),
                checked("/industry", fields.industry(), Industries::parse, Industry::code),
                emptyToNull(text("/address", fields.address(), MOST_ADDRESS, false)));
        required(kind, profile, fields);
        return profile;
    }

    private void required(CustomerKind kind, Profile profile, CustomerFields fields) {
        switch (kind) {
            case COMPANY -> {
                // a company's name is all that is always known of it
            }
            case DEALER -> {
                if (profile.region() == null && fields.region() == null) {
                    error("/region", "REQUIRED", "A dealer has a region (GB/T 2260)");
                }
            }
            case INDIVIDUAL -> {
                if (fields.phone() == null && fields.email() == null) {
                    error("/phone", "REQUIRED", "A person has a phone number or an e-mail address");
                }
                if (fields.creditCode() != null) {
                    error("/creditCode", "NOT_FOR_KIND", "Only organisations have a credit code");
                }
            }
        }
    }

    private String text(String pointer, @Nullable String entered, int most, boolean required) {
        String text = entered == null ? "" : HalfWidth.of(entered).replaceAll("\\s+", " ");
        if (required && text.isEmpty()) {
            error(pointer, "REQUIRED", "This field cannot be empty");
        } else if (text.codePointCount(0, text.length()) > most) {
            error(pointer, "TOO_LONG", "At most " + most + " characters");
        } else if (text.codePoints().anyMatch(Character::isISOControl)) {
            error(pointer, "CONTROL_CHARACTER", "Only printable characters");
        }
        return text;
    }

    private @Nullable String country(@Nullable String entered) {
        if (entered == null) {
            return null;
        }
        String country = entered.strip().toUpperCase(Locale.ROOT);
        if (!COUNTRIES.contains(country)) {
            error("/country", "UNKNOWN_COUNTRY", "ISO 3166-1 alpha-2, for example CN");
        }
        return country;
    }

    private <T> @Nullable String checked(
            String pointer, @Nullable String entered, Function<String, Checked<T>> parse, Function<T, String> value) {
        if (entered == null || entered.isBlank()) {
            return null;
        }
        return switch (parse.apply(entered)) {
            case Checked.Accepted<T>(T accepted) -> value.apply(accepted);
            case Checked.Rejected<T>(String code, String message) -> {
                error(pointer, code, message);
                yield null;
            }
        };
    }

    private static @Nullable String emptyToNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private void error(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }
}
