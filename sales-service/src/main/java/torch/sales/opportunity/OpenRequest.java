package torch.sales.opportunity;

import jakarta.validation.Valid;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.actor.Actor;
import torch.platform.money.Money;
import torch.sales.line.LineRequest;
import torch.sales.line.LineRules;
import torch.sales.opportunity.Profile.DealContact;

record OpenRequest(
        @NotBlank @Size(max = 60) String customerId,
        @NotBlank @Size(max = 200) String title,
        @Nullable String process,
        @Nullable String stage,
        @Nullable @Size(max = 100) List<@NotNull @Valid LineRequest> lines,
        @Nullable Money amount,
        @NotNull LocalDate closeDate,
        @Nullable @Size(min = 1, max = 100) String owner,
        @Valid Profile.@Nullable NextStep nextStep,
        @Nullable @Size(max = 20) List<@NotNull @Valid DealContact> contacts) {

    Opening opening(Actor actor) {
        return new Opening(
                customerId,
                new Profile(title, nextStep, contacts == null ? List.of() : contacts),
                LineRules.lines(lines == null ? List.of() : lines, "/lines"),
                amount,
                closeDate,
                owner == null ? actor.id() : owner);
    }
}
