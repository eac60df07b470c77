package torch.customer.master;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.Answers;

@RestController
@RequestMapping("/api/customers")
class CustomerController {

    private final Customers customers;
    private final Idempotency idempotency;

    CustomerController(Customers customers, Idempotency idempotency) {
        this.customers = customers;
        this.idempotency = idempotency;
    }

    @PostMapping
    ResponseEntity<CustomerView> register(@RequestBody CustomerFields fields, Command command) {
        Versioned<Customer> customer = idempotency.create(command, id -> customers.register(id, command, fields));
        return Answers.created("/api/customers/" + customer.id(), customer.version(), CustomerView.of(customer));
    }

    @GetMapping("/{id}")
    ResponseEntity<CustomerView> read(@PathVariable String id, Actor actor) {
        return answer(customers.get(id));
    }

    /** A JSON Merge Patch (RFC 7396) over the fields of a registration. */
    @PatchMapping("/{id}")
    ResponseEntity<CustomerView> change(@PathVariable String id, @RequestBody JsonNode patch, Command command) {
        return answer(customers.change(id, command, patch));
    }

    private static ResponseEntity<CustomerView> answer(Versioned<Customer> customer) {
        return Answers.ok(customer.version(), CustomerView.of(customer));
    }
}
