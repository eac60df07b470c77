package torch.marketing.budget;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Max;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotNull;
import jakarta.validation.constraints.Pattern;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.marketing.budget.BudgetQueries.BudgetFilter;
import torch.marketing.ledger.LedgerEntryView;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.platform.web.Answers;
import torch.platform.web.MergePatch;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

@RestController
@RequestMapping("/api/budgets")
class BudgetController {

    private final Budgets budgets;
    private final BudgetQueries queries;
    private final Idempotency idempotency;
    private final Answers answers;
    private final JsonMapper json;

    BudgetController(
            Budgets budgets, BudgetQueries queries, Idempotency idempotency, Answers answers, JsonMapper json) {
        this.budgets = budgets;
        this.queries = queries;
        this.idempotency = idempotency;
        this.answers = answers;
        this.json = json;
    }

    @PostMapping
    ResponseEntity<BudgetView> plan(@Valid @RequestBody Plan request, Command command) {
        BudgetLine line = new BudgetLine(request.year(), request.department(), request.category());
        Money planned = notNegative(request.planned());
        Versioned<Budget> budget =
                idempotency.create(command, requestId -> budgets.plan(line, planned, requestId, command));
        return Answers.created("/api/budgets/" + budget.id(), budget.version(), BudgetView.of(budget));
    }

    /** A JSON Merge Patch (RFC 7396) over the planned amount. */
    @PatchMapping("/{id}")
    ResponseEntity<BudgetView> adjust(@PathVariable String id, @RequestBody JsonNode patch, Command command) {
        Versioned<Budget> budget = budgets.adjust(id, planned -> merged(planned, patch), command);
        return Answers.ok(budget.version(), BudgetView.of(budget));
    }

    @GetMapping("/{id}")
    ResponseEntity<BudgetView> read(@PathVariable String id) {
        Versioned<Budget> budget = budgets.get(id);
        return Answers.ok(budget.version(), BudgetView.of(budget));
    }

    @GetMapping
    ResponseEntity<PageBody<BudgetView>> list(
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String category,
            PageRequest page) {
        return answers.page(queries.list(new BudgetFilter(year, department, category), page), page);
    }

    /** Every movement, newest first. */
    @GetMapping("/{id}/ledger")
    ResponseEntity<PageBody<LedgerEntryView>> ledger(@PathVariable String id, PageRequest page) {
        return answers.page(budgets.ledger(id, page), page);
    }

    private Money merged(Money planned, JsonNode patch) {
        Money next =
                MergePatch.apply(json, new Change(planned), patch, Change.class).planned();
        if (next == null) {
            throw invalid("/planned", "REQUIRED", "A budget has a plan");
        }
        return notNegative(next);
    }

    private static Money notNegative(Money planned) {
        if (planned.isNegative()) {
            throw invalid("/planned/amount", "NEGATIVE", "A plan is not negative");
        }
        return planned;
    }

    private static Invalid invalid(String pointer, String code, String message) {
        return Invalid.fields(List.of(new FieldError(pointer, code, message)));
    }

    record Plan(
            @NotNull @Min(BudgetLine.FIRST_YEAR) @Max(BudgetLine.LAST_YEAR)
            Integer year,

            @NotNull @Pattern(regexp = BudgetLine.CODE) String department,
            @NotNull @Pattern(regexp = BudgetLine.CODE) String category,
            @NotNull Money planned) {}

    record Change(@Nullable Money planned) {}
}
