package torch.customer.erp;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;

import com.mongodb.ErrorCategory;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Sorts;
import com.mongodb.client.model.UpdateOptions;
import com.mongodb.client.model.Updates;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import torch.customer.master.CustomerPhones;
import torch.customer.master.ErpCustomer;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** The list of ERP codes that wait for a decision. */
@Component
class ErpReviewsProjection {

    private final MongoCollection<ErpReview> reviews;
    private final CustomerPhones phones;
    private final Clock clock;

    ErpReviewsProjection(MongoDatabase database, CustomerPhones phones, Clock clock) {
        this.reviews = database.getCollection("erpReviews", ErpReview.class)
                .withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
        this.phones = phones;
        this.clock = clock;
    }

    /** True when the code waits for a decision: its phone number is that of customers we have. */
    boolean putUp(ErpCustomer erp) {
        List<String> candidates = erp.phone() == null ? List.of() : phones.customersWith(erp.phone());
        if (candidates.isEmpty()) {
            return reviews.find(eq("_id", erp.code())).first() != null && refresh(erp, List.of());
        }
        return refresh(erp, candidates);
    }

    private boolean refresh(ErpCustomer erp, List<String> candidates) {
        try {
            var set = Updates.combine(
                    Updates.set("erp", erp),
                    Updates.addEachToSet("candidates", candidates),
                    Updates.setOnInsert("since", clock.instant()));
            var older = and(eq("_id", erp.code()), Filters.not(Filters.gte("erp.sequence", erp.sequence())));
            reviews.updateOne(older, set, new UpdateOptions().upsert(true));
        } catch (MongoWriteException e) {
            if (e.getError().getCategory() != ErrorCategory.DUPLICATE_KEY) {
                throw e;
            }
            // a newer message of the code waits already
        }
        return true;
    }

    void settled(String code) {
        reviews.deleteOne(eq("_id", code));
    }

    Optional<ErpReview> find(String code) {
        return Optional.ofNullable(reviews.find(eq("_id", code)).first());
    }

    Page<ErpReview> list(PageRequest page) {
        List<String> after = page.after();
        var found = reviews.find(after == null ? new org.bson.Document() : gt("_id", after.getFirst()))
                .sort(Sorts.ascending("_id"))
                .limit(page.fetch())
                .into(new ArrayList<>());
        return Page.of(found, page, review -> List.of(review.code()));
    }
}
