package torch.customer.master;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.customer.email.EmailAddress;
import torch.customer.entry.Checked;
import torch.customer.entry.HalfWidth;
import torch.customer.party.Party;
import torch.customer.party.PartyRole;
import torch.customer.phone.PhoneNumber;
import torch.platform.id.Ids;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** What a client sends of a contact or business partner. */
record ContactFields(
        @Nullable String name,
        @Nullable List<PartyRole> roles,
        @Nullable String title,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String customerId) {

    private static final int MOST = 100;

    static ContactFields of(Party party) {
        return new ContactFields(
                party.name(), party.roles(), party.title(), party.phone(), party.email(), party.customerId());
    }

    /** @throws Invalid with every field at fault */
    Party toParty(String id) {
        List<FieldError> errors = new ArrayList<>();
        String checkedName = text("/name", name, errors);
        if (checkedName.isEmpty()) {
            errors.add(new FieldError("/name", "REQUIRED", "This field cannot be empty"));
        }
        if (roles == null || roles.isEmpty() || roles.stream().anyMatch(java.util.Objects::isNull)) {
            errors.add(new FieldError("/roles", "REQUIRED", "At least one role"));
        }
        String checkedTitle = title == null ? null : text("/title", title, errors);
        String checkedPhone = phone == null
                ? null
                : value("/phone", PhoneNumber.parse(phone), errors) instanceof PhoneNumber number
                        ? number.e164()
                        : null;
        String checkedEmail = email == null
                ? null
                : value("/email", EmailAddress.parse(email), errors) instanceof EmailAddress address
                        ? address.value()
                        : null;
        if (customerId != null && !Ids.isId(customerId)) {
            errors.add(new FieldError("/customerId", "NOT_AN_ID", "The id of a customer"));
        }
        if (!errors.isEmpty() || roles == null) {
            throw Invalid.fields(errors);
        }
        return new Party(id, checkedName, roles, checkedTitle, checkedPhone, checkedEmail, customerId);
    }

    private static String text(String pointer, @Nullable String entered, List<FieldError> errors) {
        String text = entered == null ? "" : HalfWidth.of(entered);
        if (text.codePointCount(0, text.length()) > MOST) {
            errors.add(new FieldError(pointer, "TOO_LONG", "At most " + MOST + " characters"));
        }
        return text;
    }

    private static <T> @Nullable T value(String pointer, Checked<T> checked, List<FieldError> errors) {
        return switch (checked) {
            case Checked.Accepted<T>(T accepted) -> accepted;
            case Checked.Rejected<T>(String code, String message) -> {
                errors.add(new FieldError(pointer, code, message));
                yield null;
            }
        };
    }
}
