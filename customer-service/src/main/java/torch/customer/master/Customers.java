package torch.customer.master;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.aggregate.Versioned;
import torch.platform.id.Ids;
import torch.platform.web.MergePatch;

/** The customers: every command on them, from people and from ERP. */
@Component
public class Customers {

    static final Actor ERP = Actor.system("erp");

    private final Aggregates<Customer> aggregates;
    private final UniqueValues unique;
    private final JsonMapper json;
    private final Clock clock;

    Customers(Aggregates<Customer> aggregates, UniqueValues unique, JsonMapper json, Clock clock) {
        this.aggregates = aggregates;
        this.unique = unique;
        this.json = json;
        this.clock = clock;
    }

    Versioned<Customer> register(String id, Command command, CustomerFields fields) {
        Profile profile = EntryStandard.check(fields);
        unique.takeCreditCode(profile.creditCode(), id);
        return aggregates.create(
                id, command, Customer.register(profile, fields.department(), command.actor(), clock.instant()));
    }

    Versioned<Customer> change(String id, Command command, JsonNode patch) {
        Profile[] before = new Profile[1];
        Versioned<Customer> changed = aggregates.change(id, command, current -> {
            before[0] = current.state().profile();
            CustomerFields fields =
                    MergePatch.apply(json, CustomerFields.of(current.state()), patch, CustomerFields.class);
            Profile profile = EntryStandard.check(fields);
            unique.takeCreditCode(profile.creditCode(), id);
            return current.state().change(profile, fields.department());
        });
        if (before[0] != null) {
            unique.releaseCreditCode(
                    before[0].creditCode(), changed.state().profile().creditCode(), id);
        }
        return changed;
    }

    Versioned<Customer> decide(String id, Command command, Function<Customer, Decision<Customer>> decision) {
        return aggregates.change(id, command, current -> decision.apply(current.state()));
    }

    Versioned<Customer> get(String id) {
        return aggregates.get(id);
    }

    /** Who has the ERP code, or the same credit code: certain, so the code belongs there. */
    public Optional<String> certainlySame(ErpCustomer erp) {
        return unique.holderOf(new ExternalId(ExternalId.ERP, erp.code()))
                .or(() -> unique.holderOfCreditCode(erp.creditCode()));
    }

    /** The id of the customer that an ERP code makes: it follows from the code, so that a repeat makes the same. */
    public static String idOf(ErpCustomer erp) {
        return Ids.of("erp-customer", erp.code());
    }

    /** Makes the customer of an ERP code, unless another one turns out to have the credit code or the code itself. */
    public void createFromErp(ErpCustomer erp) {
        String id = idOf(erp);
        String sameCreditCode = unique.creditCodeFor(erp.creditCode(), id);
        if (!sameCreditCode.equals(id)) {
            takeErp(sameCreditCode, erp);
            return;
        }
        String owner = unique.take(new ExternalId(ExternalId.ERP, erp.code()), id);
        if (!owner.equals(id)) {
            unique.releaseCreditCode(erp.creditCode(), null, id);
            takeErp(owner, erp);
            return;
        }
        aggregates.create(id, Command.by(ERP), Customer.fromErp(erp, erp.profile(), ERP, clock.instant()));
    }

    public boolean exists(String id) {
        return aggregates.find(id).isPresent();
    }

    /** Links the code to the customer, where it is not yet, and takes what ERP says of it. */
    public void takeErp(String customerId, ErpCustomer erp) {
        String owner = unique.take(new ExternalId(ExternalId.ERP, erp.code()), customerId);
        decide(owner, Command.by(ERP), customer -> {
            Profile filled = erp.fill(customer.profile());
            boolean free = unique.holderOfCreditCode(filled.creditCode())
                    .map(owner::equals)
                    .orElse(true);
            if (free) {
                unique.takeCreditCode(filled.creditCode(), owner);
            }
            return customer.takeErp(
                    erp,
                    free ? filled : filled.withCreditCode(customer.profile().creditCode()));
        });
    }
}
