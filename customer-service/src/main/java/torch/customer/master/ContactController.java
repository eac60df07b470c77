package torch.customer.master;

import java.util.List;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.customer.party.Party;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.Answers;
import torch.platform.web.MergePatch;

/** Contacts and business partners of a customer; the ETag is the customer's. */
@RestController
@RequestMapping("/api/customers/{customerId}/contacts")
class ContactController {

    /** All of a customer's parties: bounded by {@link Customer#MOST_PARTIES}, so never paged. */
    record Contacts(List<Party> items) {}

    private final Customers customers;
    private final Idempotency idempotency;
    private final JsonMapper json;

    ContactController(Customers customers, Idempotency idempotency, JsonMapper json) {
        this.customers = customers;
        this.idempotency = idempotency;
        this.json = json;
    }

    @GetMapping
    ResponseEntity<Contacts> list(@PathVariable String customerId, Actor actor) {
        Versioned<Customer> customer = customers.get(customerId);
        return Answers.ok(customer.version(), new Contacts(customer.state().parties()));
    }

    @PostMapping
    ResponseEntity<Party> add(@PathVariable String customerId, @RequestBody ContactFields fields, Command command) {
        return idempotency.create(command, id -> {
            Party party = fields.toParty(id);
            Versioned<Customer> customer = customers.decide(customerId, command, held -> held.putParty(party));
            String location = "/api/customers/" + customerId + "/contacts/" + id;
            return Answers.created(
                    location, customer.version(), customer.state().party(id));
        });
    }

    @PatchMapping("/{id}")
    ResponseEntity<Party> change(
            @PathVariable String customerId, @PathVariable String id, @RequestBody JsonNode patch, Command command) {
        Versioned<Customer> customer = customers.decide(
                customerId,
                command,
                held -> held.putParty(
                        MergePatch.apply(json, ContactFields.of(held.party(id)), patch, ContactFields.class)
                                .toParty(id)));
        return Answers.ok(customer.version(), customer.state().party(id));
    }

    @DeleteMapping("/{id}")
    ResponseEntity<Contacts> remove(@PathVariable String customerId, @PathVariable String id, Command command) {
        Versioned<Customer> customer = customers.decide(customerId, command, held -> held.removeParty(id));
        return Answers.ok(customer.version(), new Contacts(customer.state().parties()));
    }
}
