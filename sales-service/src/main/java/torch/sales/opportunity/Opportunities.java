package torch.sales.opportunity;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.id.Ids;
import torch.sales.customer.CustomerUnknown;
import torch.sales.customer.Customers;
import torch.sales.process.Processes;
import torch.sales.process.SalesProcess;
import torch.sales.process.Stage;

/** All deals; every command is one read and one guarded write. */
@Component
public class Opportunities {

    private final Aggregates<Opportunity> deals;
    private final Customers customers;
    private final Processes processes;
    private final DealForms forms;
    private final SalesSettings settings;
    private final Clock clock;

    Opportunities(
            Aggregates<Opportunity> deals,
            Customers customers,
            Processes processes,
            DealForms forms,
            SalesSettings settings,
            Clock clock) {
        this.deals = deals;
        this.customers = customers;
        this.processes = processes;
        this.forms = forms;
        this.settings = settings;
        this.clock = clock;
    }

    /** @throws CustomerUnknown this service has not seen the customer (yet) */
    Versioned<Opportunity> open(
            String id, Opening opening, @Nullable String process, @Nullable String stage, Command command) {
        SalesProcess version = processes.current(process == null ? Processes.DEFAULT : process);
        Stage first = stage == null ? version.first() : version.openStage(stage);
        if (!customers.knows(opening.customerId())) {
            throw new CustomerUnknown("/customerId");
        }
        return deals.create(id, command, Opportunity.open(opening, version, first, act(command)));
    }

    Versioned<Opportunity> change(String id, JsonNode patch, Command command) {
        return deals.change(
                id, command, current -> current.state().change(forms.patched(current.state(), patch), act(command)));
    }

    Versioned<Opportunity> move(String id, String stage, Command command) {
        return deals.change(id, command, current -> {
            SalesProcess process = processOf(current.state());
            return current.state().move(process, process.openStage(stage), act(command));
        });
    }

    Versioned<Opportunity> win(String id, @Nullable LocalDate deliveryDate, @Nullable String note, Command command) {
        return deals.change(id, command, current -> {
            String orderRequest = Ids.of("order-request", id + "@" + (current.version() + 1));
            return current.state().win(orderRequest, deliveryDate, note, act(command));
        });
    }

    Versioned<Opportunity> lose(String id, LossReason reason, @Nullable String note, Command command) {
        return deals.change(id, command, current -> current.state().lose(reason, note, act(command)));
    }

    /** @param stage absent: the one before the deal was closed */
    Versioned<Opportunity> reopen(String id, @Nullable String stage, Command command) {
        return deals.change(id, command, current -> {
            Opportunity deal = current.state();
            String target = stage == null ? deal.history().lastOpenStage() : stage;
            return deal.reopen(processOf(deal).openStage(target), act(command));
        });
    }

    /** Stores a deal that was decided elsewhere in full; an id that exists already gives the stored deal. */
    public Versioned<Opportunity> add(String id, Decision<Opportunity> decision, Command command) {
        return deals.create(id, command, decision);
    }

    public Optional<Versioned<Opportunity>> find(String id) {
        return deals.find(id);
    }

    Versioned<Opportunity> get(String id) {
        return deals.get(id);
    }

    SalesProcess processOf(Opportunity deal) {
        return processes.get(deal.origin().process());
    }

    private Act act(Command command) {
        Instant now = clock.instant();
        return new Act(command.actor().id(), now, settings.day(now));
    }
}
