package torch.analytics.valuation;

import java.net.URI;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.invoice.Window;
import torch.analytics.value.ValueClass;
import torch.platform.web.Answers;
import torch.platform.web.PageRequest;

/** What customers are worth, of any as-of date and window; 202 while a run is being made. */
@RestController
@RequestMapping(CustomerValueController.PATH)
class CustomerValueController {

    static final String PATH = "/api/analytics/customer-values";

    private final AskedWindow asked;
    private final GenerationLedger generations;
    private final Runs runs;
    private final CustomerValueReads reads;
    private final Answers answers;

    CustomerValueController(
            AskedWindow asked, GenerationLedger generations, Runs runs, CustomerValueReads reads, Answers answers) {
        this.asked = asked;
        this.generations = generations;
        this.runs = runs;
        this.reads = reads;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<?> list(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Integer window,
            @RequestParam(name = "class", required = false) @Nullable ValueClass valueClass,
            @RequestParam(required = false) @Nullable String region,
            @RequestParam(required = false) @Nullable String industry,
            @RequestParam(required = false) @Nullable String department,
            @RequestParam(required = false) @Nullable String owner,
            @RequestParam(required = false) @Nullable String kind,
            @RequestParam(required = false) @Nullable String text,
            PageRequest page) {
        var filter = new CustomerValueFilter(valueClass, region, industry, department, owner, kind, text);
        return when(
                asOf,
                window,
                page.list(),
                (generation, run) -> answers.page(reads.page(generation, run, filter, page), page));
    }

    @GetMapping("/{customerId}")
    ResponseEntity<?> get(
            @PathVariable String customerId,
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Integer window) {
        return when(
                asOf,
                window,
                PATH + "/" + customerId,
                (generation, run) -> ResponseEntity.ok(reads.one(generation, run, customerId)));
    }

    @GetMapping("/summary")
    ResponseEntity<?> summary(
            @RequestParam(required = false) @Nullable LocalDate asOf,
            @RequestParam(required = false) @Nullable Integer window) {
        return when(
                asOf,
                window,
                PATH + "/summary",
                (generation, run) -> ResponseEntity.ok(reads.summary(generation, run)));
    }

    private interface Answer {
        ResponseEntity<?> of(Generation generation, RunState.Ready run);
    }

    private ResponseEntity<?> when(@Nullable LocalDate asOf, @Nullable Integer days, String address, Answer answer) {
        Generation generation = generations.live();
        return switch (runs.find(generation, asked.of(asOf, days))) {
            case RunState.Ready ready -> answer.of(generation, ready);
            case RunState.Making making -> making(making.window(), address);
        };
    }

    /** The run is on its way: the same address will answer. */
    private static ResponseEntity<?> making(Window window, String address) {
        String query = "asOf=" + window.asOf() + "&window=" + window.days();
        return ResponseEntity.accepted()
                .location(URI.create(address.contains("?") ? address : address + "?" + query))
                .header(HttpHeaders.RETRY_AFTER, "1")
                .body(Map.of("status", "MAKING", "asOf", window.asOf(), "window", window.days()));
    }
}
