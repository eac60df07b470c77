package torch.customer.search;

import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ModelAttribute;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.actor.Actor;
import torch.platform.web.Answers;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

@RestController
class CustomerListController {

    private final CustomerQueries queries;
    private final Answers answers;

    CustomerListController(CustomerQueries queries, Answers answers) {
        this.queries = queries;
        this.answers = answers;
    }

    /** Newest registration first. */
    @GetMapping("/api/customers")
    ResponseEntity<PageBody<CustomerRow>> list(@ModelAttribute CustomerFilter filter, PageRequest page, Actor actor) {
        return answers.page(queries.list(filter, page), page);
    }
}
