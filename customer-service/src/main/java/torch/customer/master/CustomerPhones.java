package torch.customer.master;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.model.Filters;
import com.mongodb.client.model.IndexOptions;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;

/** Customers by their phone number. */
@Component
public class CustomerPhones {

    private static final String PHONE = "state.profile.phone";
    private static final int MOST = 20;

    private final Aggregates<Customer> customers;

    CustomerPhones(Aggregates<Customer> customers) {
        this.customers = customers;
        customers
                .documents()
                .createIndex(
                        Indexes.ascending(PHONE), new IndexOptions().partialFilterExpression(Filters.exists(PHONE)));
    }

    /** Ids of up to 20 customers with this number (E.164). */
    public List<String> customersWith(String phone) {
        return customers
                .documents()
                .find(Filters.and(eq(PHONE, phone), Filters.exists(PHONE)))
                .projection(Projections.include("_id"))
                .limit(MOST)
                .map(found -> found.getString("_id"))
                .into(new ArrayList<>());
    }
}
