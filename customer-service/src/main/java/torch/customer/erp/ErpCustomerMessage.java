package torch.customer.erp;

import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torch.customer.creditcode.CreditCode;
import torch.customer.email.EmailAddress;
import torch.customer.entry.HalfWidth;
import torch.customer.master.CustomerKind;
import torch.customer.master.CustomerStatus;
import torch.customer.master.ErpCustomer;
import torch.customer.phone.PhoneNumber;
import torch.customer.region.Region;
import torch.customer.region.Regions;

/** The data of {@code erp.customer.v1}. Values that break the entry standard are left to ERP, not refused. */
record ErpCustomerMessage(
        String code,
        String name,
        @Nullable String creditCode,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String regionCode,
        @Nullable String country,
        @Nullable String address,
        CustomerKind kind,
        CustomerStatus status) {

    ErpCustomerMessage {
        Objects.requireNonNull(code, "code");
        Objects.requireNonNull(name, "name");
        Objects.requireNonNull(kind, "kind");
        Objects.requireNonNull(status, "status");
    }

    ErpCustomer toErpCustomer(long sequence) {
        String country = this.country;
        return new ErpCustomer(
                code,
                sequence,
                kind,
                status,
                HalfWidth.of(name),
                normal(creditCode, text -> CreditCode.parse(text).accepted().map(CreditCode::value)),
                normal(phone, text -> phone(text, country)),
                normal(email, text -> EmailAddress.parse(text).accepted().map(EmailAddress::value)),
                country,
                normal(regionCode, text -> Regions.find(text).map(Region::code)),
                address);
    }

    private static java.util.Optional<String> phone(String text, @Nullable String country) {
        return (country == null ? PhoneNumber.parse(text) : PhoneNumber.parse(text, country))
                .accepted()
                .map(PhoneNumber::e164);
    }

    private static @Nullable String normal(
            @Nullable String text, java.util.function.Function<String, java.util.Optional<String>> parse) {
        return text == null || text.isBlank() ? null : parse.apply(text).orElse(null);
    }
}
