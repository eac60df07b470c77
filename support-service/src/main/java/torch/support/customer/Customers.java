package torch.support.customer;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.ne;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.GuardedUpserts;
import torch.platform.consumer.Received;
import torch.platform.web.Seen;

/** This service's own copy of customers: {@code {_id, sequence, name, phone?, erased?}}. */
@Component
public class Customers implements Seen {

    private static final String SEQUENCE = "sequence";
    private static final String ERASED = "erased";

    private final MongoCollection<Document> copies;

    Customers(MongoDatabase database) {
        this.copies = database.getCollection("customers");
    }

    /** True when the customer was seen and is not erased. */
    public boolean knows(String id) {
        return copies.find(and(eq("_id", id), ne(ERASED, true)))
                        .projection(Projections.include("_id"))
                        .first()
                != null;
    }

    void apply(List<Received<CustomerMessage>> messages) {
        GuardedUpserts.write(
                copies,
                messages.stream()
                        .map(message -> new GuardedUpsert(message.key(), message.sequence(), fields(message.data())))
                        .toList());
    }

    private static Document fields(@Nullable CustomerMessage message) {
        return message == null
                ? new Document("name", null).append("phone", null).append(ERASED, true)
                : new Document("name", message.customer().name())
                        .append("phone", message.customer().phone())
                        .append(ERASED, false);
    }

    @Override
    public String resource() {
        return "customers";
    }

    @Override
    public long version(String id) {
        Document copy = copies.find(eq("_id", id))
                .projection(Projections.include(SEQUENCE))
                .first();
        return copy == null ? 0 : copy.getLong(SEQUENCE);
    }
}
