package torch.customer.search;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** What is kept of a customer for lists: the row shown, the tokens it is found by, and a sort key that never changes. */
final class SearchDocument {

    static final String TOKENS = "tokens";
    static final String REGISTERED_AT = "registeredAt";

    private SearchDocument() {}

    static Document of(CustomerMessage.Customer customer) {
        return new Document("kind", customer.kind())
                .append("name", customer.name())
                .append("status", customer.status())
                .append("creditCode", customer.creditCode())
                .append("phone", customer.phone())
                .append("owner", customer.owner())
                .append("department", customer.department())
                .append("region", code(customer.region()))
                .append("regionName", name(customer.region()))
                .append("industry", code(customer.industry()))
                .append(
                        "externalIds",
                        externalIds(customer).stream()
                                .map(id -> id.system() + ":" + id.id())
                                .toList())
                .append(REGISTERED_AT, customer.registeredAt())
                .append(TOKENS, tokens(customer));
    }

    private static Set<String> tokens(CustomerMessage.Customer customer) {
        Set<String> tokens = new LinkedHashSet<>(Tokens.ofName(customer.name()));
        tokens.addAll(Tokens.ofPhone(customer.phone()));
        for (CustomerMessage.Contact contact : contacts(customer)) {
            if (contact.name() != null) {
                tokens.addAll(Tokens.ofName(contact.name()));
            }
            tokens.addAll(Tokens.ofPhone(contact.phone()));
        }
        if (customer.creditCode() != null) {
            tokens.add(Tokens.ofCode(customer.creditCode()));
        }
        externalIds(customer).forEach(id -> {
            tokens.add(Tokens.ofCode(id.id()));
            tokens.add("externalId:" + id.system() + ":" + id.id());
        });
        tokens.add("kind:" + customer.kind());
        tokens.add("status:" + customer.status());
        tokens.add("owner:" + (customer.owner() == null ? "none" : customer.owner()));
        prefixes("region:", code(customer.region()), tokens);
        prefixes("industry:", code(customer.industry()), tokens);
        return tokens;
    }

    /** A region or industry filter also finds what lies below: 37, 3702 and 370202; 25, 251 and 2511. */
    private static void prefixes(String name, @Nullable String code, Set<String> tokens) {
        for (int size = 1; code != null && size <= code.length(); size++) {
            tokens.add(name + code.substring(0, size));
        }
    }

    private static @Nullable String code(CustomerMessage.@Nullable Place place) {
        return place == null ? null : place.code();
    }

    private static @Nullable String name(CustomerMessage.@Nullable Place place) {
        return place == null ? null : place.name();
    }

    private static List<CustomerMessage.ExternalId> externalIds(CustomerMessage.Customer customer) {
        return customer.externalIds() == null ? List.of() : customer.externalIds();
    }

    private static List<CustomerMessage.Contact> contacts(CustomerMessage.Customer customer) {
        return customer.contacts() == null ? List.of() : customer.contacts();
    }
}
