package torch.analytics.valuation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.base.Base;
import torch.analytics.base.Numbers;
import torch.analytics.generation.Generation;
import torch.analytics.value.Boundaries;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;
import torch.platform.problem.Missing;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** Makes answers of a run's rows. */
@Component
class CustomerValueReads {

    private final CustomerValues values;
    private final SummaryQuery summaries;
    private final ActivityQuery activity;
    private final Boundaries boundaries;
    private final Base base;

    CustomerValueReads(
            CustomerValues values, SummaryQuery summaries, ActivityQuery activity, Boundaries boundaries, Base base) {
        this.values = values;
        this.summaries = summaries;
        this.activity = activity;
        this.boundaries = boundaries;
        this.base = base;
    }

    /** A later page stays with the run that the first page was of, as long as it is kept. */
    Page<CustomerValueRow> page(
            Generation generation, RunState.Ready run, CustomerValueFilter filter, PageRequest request) {
        List<String> after = request.after();
        String rows = after == null ? run.run() : after.get(2);
        List<Document> found = values.list(generation, rows, filter, after, request.fetch());
        if (found.isEmpty() && !rows.equals(run.run())) {
            throw new Malformed(
                    "CURSOR_INVALID",
                    "The run of this list was made anew",
                    new FieldError("cursor", "CURSOR_INVALID", "Start again without cursor"));
        }
        return Page.of(new ArrayList<>(found), request, row -> sortKey(row, rows))
                .map(row -> view(row, run));
    }

    private static List<String> sortKey(Document row, String run) {
        String sales =
                Numbers.decimal(row.get("revenue", Document.class), "sales").toPlainString();
        return List.of(sales, row.get("customer", Document.class).getString("id"), run);
    }

    /** @param definitions what each figure means */
    record CustomerValueDetail(
            CustomerValueRow value, ActivityQuery.Activity activity, Map<String, String> definitions) {}

    CustomerValueDetail one(Generation generation, RunState.Ready run, String customerId) {
        Document row = values.find(generation, run.run(), customerId)
                .orElseThrow(() -> new Missing("customer-values", customerId));
        return new CustomerValueDetail(
                view(row, run), activity.of(generation, customerId), Definitions.of(run.window(), boundaries));
    }

    SummaryView summary(Generation generation, RunState.Ready run) {
        return summaries.of(generation, run);
    }

    private CustomerValueRow view(Document row, RunState.Ready run) {
        return CustomerValueRow.from(row, run.window(), base.currency(), boundaries.version());
    }
}
