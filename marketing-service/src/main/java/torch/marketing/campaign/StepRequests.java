package torch.marketing.campaign;

import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.util.List;
import torch.marketing.execution.Outcome;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** Bodies of the steps that say more than their name. */
final class StepRequests {

    private StepRequests() {}

    record Rejection(@NotBlank @Size(max = 1000) String reason) {}

    record Spent(
            @NotNull Money amount,
            @NotBlank @Size(max = 200) String note) {

        Money positiveAmount() {
            if (amount.amount().signum() <= 0) {
                throw Invalid.fields(
                        List.of(new FieldError("/amount/amount", "NOT_POSITIVE", "An expense is more than nothing")));
            }
            return amount;
        }
    }

    record Result(
            @NotNull @Min(0) @Max(1_000_000) Integer leads,
            @NotNull @Min(0) @Max(1_000_000) Integer participants,
            @NotBlank @Size(max = 2000) String result) {

        Outcome outcome() {
            return new Outcome(leads, participants, result);
        }
    }
}
