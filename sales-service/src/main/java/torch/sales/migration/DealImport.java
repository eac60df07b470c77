package torch.sales.migration;

import com.mongodb.MongoException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.id.Ids;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.platform.problem.Problem;
import torch.sales.customer.CustomerUnknown;
import torch.sales.customer.Customers;
import torch.sales.history.History;
import torch.sales.line.Amounts;
import torch.sales.line.LineRules;
import torch.sales.line.ProductLine;
import torch.sales.opportunity.Constraints;
import torch.sales.opportunity.Opportunities;
import torch.sales.opportunity.Opportunity;
import torch.sales.opportunity.Origin;
import torch.sales.opportunity.Profile;
import torch.sales.process.Processes;
import torch.sales.process.SalesProcess;

/** Imports one deal through the same write port as every other; its id comes from its external id. */
@Component
class DealImport {

    private static final Logger log = LoggerFactory.getLogger(DealImport.class);

    private final Constraints constraints;
    private final Opportunities opportunities;
    private final Customers customers;
    private final Processes processes;
    private final Clock clock;

    DealImport(
            Constraints constraints,
            Opportunities opportunities,
            Customers customers,
            Processes processes,
            Clock clock) {
        this.constraints = constraints;
        this.opportunities = opportunities;
        this.customers = customers;
        this.processes = processes;
        this.clock = clock;
    }

    /** Whatever happens, the line gets its verdict. */
    Verdict run(long line, ImportedDeal deal, Run run) {
        try {
            constraints.check(deal);
            return store(line, deal, run);
        } catch (Problem problem) {
            return Verdict.rejected(line, deal.externalId(), problem);
        } catch (MongoException e) {
            log.warn("Store not available for line {} of an import: {}", line, e.toString());
            return Verdict.rejected(
                    line, deal.externalId(), "STORE_UNAVAILABLE", "The store did not answer: import the line again");
        } catch (RuntimeException e) {
            log.error("Line {} of an import failed", line, e);
            return Verdict.rejected(line, deal.externalId(), "INTERNAL", "This is a defect; it was logged");
        }
    }

    /** Tries to insert and learns from what is stored then whether it was this line. */
    private Verdict store(long line, ImportedDeal deal, Run run) {
        String id = Ids.of("opportunity-import", deal.externalId());
        var source = new Origin.Source(deal.externalId(), DealReader.hash(deal), run.id(), line);
        Origin.Source held = add(id, deal, source, run).state().origin().source();
        if (source.equals(held)) {
            return Verdict.stored(line, deal.externalId(), Verdict.Kind.CREATED, id);
        }
        if (held != null && held.contentHash().equals(source.contentHash())) {
            return Verdict.stored(line, deal.externalId(), Verdict.Kind.UNCHANGED, id);
        }
        return Verdict.rejected(
                line,
                deal.externalId(),
                "ALREADY_IMPORTED_DIFFERENTLY",
                "A deal with this external id was imported with other content");
    }

    /** A line that is refused today may be one that was taken before: then that deal is the answer. */
    private Versioned<Opportunity> add(String id, ImportedDeal deal, Origin.Source source, Run run) {
        try {
            return opportunities.add(id, decide(deal, source, run), run.command());
        } catch (Problem problem) {
            return opportunities.find(id).orElseThrow(() -> problem);
        }
    }

    private Decision<Opportunity> decide(ImportedDeal deal, Origin.Source source, Run run) {
        SalesProcess process = processes.current(deal.process() == null ? Processes.DEFAULT : deal.process());
        List<ProductLine> lines = LineRules.lines(deal.lines(), "/productLines");
        List<FieldError> errors = new ArrayList<>();
        Money amount = Amounts.of(lines, deal.amount(), Amounts.NOTHING_KNOWN, errors);
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
        Past past = new Past(deal, process, clock.instant());
        History history = past.history(amount);
        Origin origin =
                new Origin(customerOf(deal, run), process.id(), deal.opener(), Past.millis(deal.openedAt()), source);
        return Opportunity.imported(origin, new Profile(deal.title(), null, List.of()), lines, past.closing(), history);
    }

    private String customerOf(ImportedDeal deal, Run run) {
        String externalId = deal.customerExternalId();
        String known = run.customers().get(externalId);
        if (known != null) {
            return known;
        }
        String found = customers.idOf(externalId).orElseThrow(() -> new CustomerUnknown("/customerExternalId"));
        run.customers().put(externalId, found);
        return found;
    }

    /**
     * One import.
     *
     * @param customers ids found so far, by external id; no more than the import has lines
     */
    record Run(String id, Command command, Map<String, String> customers) {

        static Run by(Actor actor) {
            return new Run(Ids.next(), Command.by(actor), new ConcurrentHashMap<>());
        }
    }
}
