package torch.sales.opportunity;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What describes a deal and leaves no trace in its history. */
public record Profile(String title, @Nullable NextStep nextStep, List<DealContact> contacts) {

    public Profile {
        contacts = contacts == null ? List.of() : List.copyOf(contacts);
    }

    public record NextStep(
            @NotBlank @Size(max = 500) String text,
            @Nullable LocalDate date) {}

    /** @param role what the person is in this deal, for example DECISION_MAKER */
    public record DealContact(
            @NotBlank @Size(max = 60) String contactId,
            @NotBlank @Size(max = 60) String role) {}
}
