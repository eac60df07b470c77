package torch.customer.erp;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import torch.customer.master.Customers;
import torch.customer.master.ErpCustomer;
import torch.platform.actor.Actor;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.platform.problem.Missing;
import torch.platform.problem.Refused;
import torch.platform.web.Answers;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

/** ERP codes that may belong to a customer we have: the list, and its two decisions. */
@RestController
@RequestMapping("/api/customers/erp-reviews")
class ErpReviewController {

    /** @param customerId the customer that the code belongs to */
    record Link(@Nullable String customerId) {}

    /** @param customerId who has the code now */
    record Linked(String code, String customerId) {}

    private final ErpReviewsProjection reviews;
    private final Customers customers;
    private final Answers answers;

    ErpReviewController(ErpReviewsProjection reviews, Customers customers, Answers answers) {
        this.reviews = reviews;
        this.customers = customers;
        this.answers = answers;
    }

    @GetMapping
    ResponseEntity<PageBody<ErpReview>> list(PageRequest page, Actor actor) {
        return answers.page(reviews.list(page), page);
    }

    @PostMapping("/{code}/link")
    Linked link(@PathVariable String code, @RequestBody Link link, Actor actor) {
        if (link.customerId() == null || !customers.exists(link.customerId())) {
            throw new Invalid(
                    "CUSTOMER_UNKNOWN",
                    "There is no such customer",
                    new FieldError("/customerId", "CUSTOMER_UNKNOWN", "The id of a customer"));
        }
        ErpCustomer erp = waiting(code);
        customers.takeErp(link.customerId(), erp);
        return decided(erp, link.customerId());
    }

    @PostMapping("/{code}/create")
    Linked create(@PathVariable String code, Actor actor) {
        ErpCustomer erp = waiting(code);
        customers.createFromErp(erp);
        return decided(erp, customers.certainlySame(erp).orElseThrow());
    }

    private ErpCustomer waiting(String code) {
        return reviews.find(code)
                .orElseThrow(() -> new Missing("customers/erp-reviews", code))
                .erp();
    }

    private Linked decided(ErpCustomer erp, String wanted) {
        String holder = customers.certainlySame(erp).orElse(wanted);
        if (!holder.equals(wanted)) {
            throw new Refused("ERP_CODE_LINKED", "Another customer has this code", Map.of("customerId", holder));
        }
        reviews.settled(erp.code());
        return new Linked(erp.code(), holder);
    }
}
