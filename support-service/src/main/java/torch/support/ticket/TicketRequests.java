package torch.support.ticket;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import org.jspecify.annotations.Nullable;
import torch.support.sla.Priority;
import torch.support.sla.TicketType;

/** What clients send. */
final class TicketRequests {

    private TicketRequests() {}

    /** @param calendar id; the standard one when left out */
    record Open(
            @NotNull TicketType type,
            @NotNull Channel channel,
            @Nullable Priority priority,
            @NotBlank @Size(max = 200) String subject,
            @Size(max = 4_000) @Nullable String description,
            @NotBlank @Size(max = 100) String customerId,
            @Size(max = 100) @Nullable String contactId,
            @Size(max = 50) @Nullable String productCode,
            @Size(max = 50) @Nullable String batch,
            @Size(max = 100) @Nullable String complaintId,
            @Size(max = 100) @Nullable String calendar) {

        Priority priorityOrNormal() {
            return priority == null ? Priority.NORMAL : priority;
        }

        String calendarOrDefault() {
            return calendar == null ? "default" : calendar;
        }

        Intake intake(String number, Stamp stamp) {
            return new Intake(number, type, channel, customerId, complaintId, stamp.by(), stamp.at());
        }

        Matter matter() {
            return new Matter(subject, description, priorityOrNormal(), contactId, productCode, batch);
        }
    }

    /** What a JSON Merge Patch (RFC 7396) may change. */
    record Correction(
            @NotBlank @Size(max = 200) String subject,
            @Size(max = 4_000) @Nullable String description,
            @NotNull Priority priority,
            @Size(max = 100) @Nullable String contactId,
            @Size(max = 50) @Nullable String productCode,
            @Size(max = 50) @Nullable String batch) {

        static Correction of(Matter matter) {
            return new Correction(
                    matter.subject(),
                    matter.description(),
                    matter.priority(),
                    matter.contactId(),
                    matter.productCode(),
                    matter.batch());
        }

        Matter toMatter() {
            return new Matter(subject, description, priority, contactId, productCode, batch);
        }
    }

    record Assign(@NotBlank @Size(max = 100) String owner) {}

    record Hold(@NotBlank @Size(max = 500) String reason) {}

    record Resolve(
            @NotBlank @Size(max = 4_000) String resolution,
            @Valid @Nullable OutcomeForm outcome) {}

    record OutcomeForm(@NotNull Boolean confirmed, @NotNull Boolean satisfied) {

        Outcome toOutcome() {
            return new Outcome(confirmed, satisfied);
        }
    }

    record Reopen(@NotBlank @Size(max = 500) String reason) {}
}
