package torch.customer.search;

import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** A customer in a list. */
record CustomerRow(
        String id,
        long version,
        String kind,
        String name,
        String status,
        @Nullable String creditCode,
        @Nullable String phone,
        @Nullable String owner,
        @Nullable String department,
        @Nullable String region,
        @Nullable String regionName,
        @Nullable String industry,
        List<String> externalIds,
        Instant registeredAt) {

    static CustomerRow of(Document found) {
        return new CustomerRow(
                found.getString("_id"),
                found.getLong("sequence"),
                found.getString("kind"),
                found.getString("name"),
                found.getString("status"),
                found.getString("creditCode"),
                found.getString("phone"),
                found.getString("owner"),
                found.getString("department"),
                found.getString("region"),
                found.getString("regionName"),
                found.getString("industry"),
                found.getList("externalIds", String.class, List.of()),
                found.getDate(SearchDocument.REGISTERED_AT).toInstant());
    }

    List<String> sortKey() {
        return List.of(Long.toString(registeredAt.toEpochMilli()), id);
    }
}
