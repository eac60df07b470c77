package torch.support.ticket;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torch.support.sla.Priority;

/** What a ticket is about; may be corrected until it is closed. */
public record Matter(
        String subject,
        @Nullable String description,
        Priority priority,
        @Nullable String contactId,
        @Nullable String productCode,
        @Nullable String batch) {

    /** Names of the components that differ. */
    List<String> changedIn(Matter next) {
        List<String> fields = new ArrayList<>();
        compare(fields, "subject", subject, next.subject);
        compare(fields, "description", description, next.description);
        compare(fields, "priority", priority, next.priority);
        compare(fields, "contactId", contactId, next.contactId);
        compare(fields, "productCode", productCode, next.productCode);
        compare(fields, "batch", batch, next.batch);
        return fields;
    }

    private static void compare(List<String> fields, String name, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            fields.add(name);
        }
    }
}
