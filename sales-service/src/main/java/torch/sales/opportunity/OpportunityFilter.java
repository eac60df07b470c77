package torch.sales.opportunity;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/** What a list of deals is narrowed to; null does not narrow. Both close dates are included. */
record OpportunityFilter(
        @Nullable String owner,
        @Nullable String customer,
        @Nullable String process,
        @Nullable String stage,
        @Nullable OpportunityStatus status,
        @Nullable String product,
        @Nullable LocalDate closeFrom,
        @Nullable LocalDate closeTo) {}
