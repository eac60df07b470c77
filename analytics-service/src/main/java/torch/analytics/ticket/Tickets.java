package torch.analytics.ticket;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.base.Numbers;
import torch.analytics.generation.Generation;

/** Tickets as contributions, {@code tickets_g<n>}. */
@Component
public class Tickets {

    static final String COLLECTION = "tickets";

    private final MongoDatabase database;

    Tickets(MongoDatabase database) {
        this.database = database;
    }

    void prepare(Generation generation) {
        database.getCollection(generation.collection(COLLECTION))
                .createIndex(Indexes.ascending("customer", "type", "status"));
    }

    /** Tickets of one kind and state. */
    public record TicketCount(String type, String status, long tickets) {}

    /** From the index alone. */
    public List<TicketCount> ofCustomer(Generation generation, String customerId) {
        Document group = new Document("_id", new Document("type", "$type").append("status", "$status"))
                .append("tickets", new Document("$sum", 1));
        return database.getCollection(generation.collection(COLLECTION))
                .aggregate(List.of(
                        new Document("$match", new Document("customer", customerId)),
                        new Document("$group", group),
                        new Document("$sort", new Document("_id", 1))))
                .map(Tickets::count)
                .into(new ArrayList<>());
    }

    private static TicketCount count(Document group) {
        Document id = group.get("_id", Document.class);
        return new TicketCount(id.getString("type"), id.getString("status"), Numbers.count(group, "tickets"));
    }
}
