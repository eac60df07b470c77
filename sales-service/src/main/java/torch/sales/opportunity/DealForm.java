package torch.sales.opportunity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;
import torch.sales.line.LineRequest;
import torch.sales.line.LineRules;
import torch.sales.opportunity.Profile.DealContact;
import torch.sales.process.ForecastCategory;

/**
 * All that a person may change of an open deal; a merge patch is applied to the form as it is filled in now.
 *
 * @param amount left empty by lines, whose sum it is
 */
record DealForm(
        @NotBlank @Size(max = 200) String title,
        @NotNull @Size(max = 100) List<@NotNull @Valid LineRequest> lines,
        @Nullable Money amount,
        @NotNull LocalDate closeDate,
        @NotBlank @Size(max = 100) String owner,
        @NotNull @Min(0) @Max(100) Integer probability,
        @NotNull ForecastCategory category,
        @Valid Profile.@Nullable NextStep nextStep,
        @NotNull @Size(max = 20) List<@NotNull @Valid DealContact> contacts) {

    static DealForm of(Opportunity deal) {
        return new DealForm(
                deal.profile().title(),
                deal.lines().stream()
                        .map(line -> new LineRequest(line.productCode(), line.quantity(), line.unitPrice()))
                        .toList(),
                deal.lines().isEmpty() ? deal.position().amount() : null,
                deal.position().closeDate(),
                deal.position().owner(),
                deal.position().probability(),
                deal.position().category(),
                deal.profile().nextStep(),
                deal.profile().contacts());
    }

    Change change() {
        return new Change(
                new Profile(title, nextStep, contacts),
                LineRules.lines(lines, "/lines"),
                amount,
                closeDate,
                owner,
                probability,
                category);
    }
}
