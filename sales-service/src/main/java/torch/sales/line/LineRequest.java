package torch.sales.line;

import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Size;
import java.math.BigDecimal;
import torch.platform.money.Money;

/** A line as a client or a file states it. */
public record LineRequest(
        @NotBlank @Size(max = 60) String productCode,
        @NotNull BigDecimal quantity,
        @NotNull Money unitPrice) {}
