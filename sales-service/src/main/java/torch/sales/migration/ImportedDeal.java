package torch.sales.migration;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;
import torch.sales.line.LineRequest;
import torch.sales.opportunity.LossReason;
import torch.sales.opportunity.OpportunityStatus;

/**
 * One line of an import.
 *
 * @param customerExternalId {@code system:id}, or an ERP code
 * @param openedBy the owner when absent
 * @param moves in order of time; one at the very instant of the opening names another first stage
 * @param outcome absent while the deal is open
 */
record ImportedDeal(
        @NotBlank @Size(max = 100) String externalId,
        @NotBlank @Size(max = 200) String customerExternalId,
        @NotBlank @Size(max = 100) String owner,
        @Nullable String process,
        @NotBlank @Size(max = 200) String title,
        @Nullable @Size(max = 100) List<@NotNull @Valid LineRequest> productLines,
        @Nullable Money amount,
        @NotNull Instant openedAt,
        @Nullable @Size(min = 1, max = 100) String openedBy,
        @Nullable @Size(max = 498) List<@NotNull @Valid Move> moves,
        @NotNull LocalDate closeDate,
        @Nullable @Valid Outcome outcome) {

    record Move(
            @NotBlank String stage,
            @NotNull Instant at,
            @NotBlank @Size(max = 100) String by) {}

    record Outcome(
            @NotNull OpportunityStatus status,
            @NotNull Instant at,
            @NotBlank @Size(max = 100) String by,
            @Nullable LossReason reason,
            @Nullable @Size(max = 1000) String note) {}

    List<LineRequest> lines() {
        return productLines == null ? List.of() : productLines;
    }

    List<Move> steps() {
        return moves == null ? List.of() : moves;
    }

    String opener() {
        return openedBy == null ? owner : openedBy;
    }
}
