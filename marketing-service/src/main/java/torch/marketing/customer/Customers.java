package torch.marketing.customer;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Projections.include;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.GuardedUpserts;
import torch.platform.web.Seen;

/** The customers that this service has seen, with their names: {@code {_id, sequence, name}}. */
@Component
public class Customers implements Seen {

    private final MongoCollection<Document> customers;

    Customers(MongoDatabase database) {
        this.customers = database.getCollection("customers");
    }

    /** Those of the ids that are known; one read. */
    public Set<String> known(Collection<String> ids) {
        Set<String> known = new HashSet<>();
        customers
                .find(in("_id", ids))
                .projection(include("_id"))
                .forEach(document -> known.add(document.getString("_id")));
        return known;
    }

    @Override
    public String resource() {
        return "customers";
    }

    @Override
    public long version(String id) {
        Document customer =
                customers.find(eq("_id", id)).projection(include("sequence")).first();
        return customer == null ? 0 : customer.getLong("sequence");
    }

    void write(List<GuardedUpsert> news) {
        GuardedUpserts.write(customers, news);
    }
}
