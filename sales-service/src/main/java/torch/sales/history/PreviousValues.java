package torch.sales.history;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.math.BigDecimal;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import torch.sales.process.ForecastCategory;

/** The values an entry replaced; what stayed the same is left out. */
public record PreviousValues(
        @Nullable String stage,
        @Nullable ForecastCategory category,

        @Nullable @JsonFormat(shape = JsonFormat.Shape.STRING)
        BigDecimal amount,

        @Nullable String currency,
        @Nullable Integer probability,
        @Nullable LocalDate closeDate,
        @Nullable String owner) {

    static PreviousValues of(Position before, Position now) {
        return new PreviousValues(
                different(before.stage(), now.stage()),
                different(before.category(), now.category()),
                different(before.amount().amount(), now.amount().amount()),
                different(before.amount().currency(), now.amount().currency()),
                different(before.probability(), now.probability()),
                different(before.closeDate(), now.closeDate()),
                different(before.owner(), now.owner()));
    }

    private static <T> @Nullable T different(T before, T now) {
        return before.equals(now) ? null : before;
    }
}
