package torch.customer.search;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.GuardedUpserts;
import torch.platform.consumer.Received;
import torch.platform.web.Seen;

/** Writes what lists and searches read, from the customers' own events; {@code ?after=customers/...} waits for it. */
@Component
class CustomerSearchProjection implements Seen {

    static final String COLLECTION = "customerSearch";

    private final MongoCollection<Document> documents;

    CustomerSearchProjection(MongoDatabase database) {
        this.documents = database.getCollection(COLLECTION);
        documents.createIndex(Indexes.compoundIndex(
                Indexes.ascending(SearchDocument.TOKENS), Indexes.descending(SearchDocument.REGISTERED_AT, "_id")));
        documents.createIndex(Indexes.descending(SearchDocument.REGISTERED_AT, "_id"));
    }

    void apply(List<Received<CustomerMessage>> messages) {
        GuardedUpserts.write(
                documents,
                messages.stream().map(CustomerSearchProjection::upsert).toList());
    }

    private static GuardedUpsert upsert(Received<CustomerMessage> message) {
        CustomerMessage data = message.data();
        Document set = data == null
                ? new Document(SearchDocument.TOKENS, List.of())
                        .append("name", "")
                        .append("erased", true)
                : SearchDocument.of(data.customer());
        return new GuardedUpsert(message.key(), message.sequence(), set);
    }

    @Override
    public String resource() {
        return "customers";
    }

    @Override
    public long version(String id) {
        return Optional.ofNullable(documents
                        .find(Filters.eq("_id", id))
                        .projection(Projections.include("sequence"))
                        .first())
                .map(found -> found.getLong("sequence"))
                .orElse(0L);
    }
}
