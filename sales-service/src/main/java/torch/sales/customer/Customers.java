package torch.sales.customer;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.GuardedUpserts;
import torch.platform.web.Seen;

/** Our copy of customers: {@code {_id, sequence, name, owner, department, externalIds: ["erp:13085"]}}. */
@Component
public class Customers implements Seen {

    /** The system that plain codes belong to. */
    public static final String ERP = "erp";

    private static final String EXTERNAL_IDS = "externalIds";
    private static final String SEQUENCE = "sequence";

    private final MongoCollection<Document> copies;

    Customers(MongoDatabase database) {
        this.copies = database.getCollection("customers");
        copies.createIndex(ascending(EXTERNAL_IDS));
    }

    public boolean knows(String id) {
        return known(id) != null;
    }

    /** @param externalId {@code system:id}; without a system it is an ERP code */
    public Optional<String> idOf(String externalId) {
        String whole = externalId.contains(":") ? externalId : ERP + ":" + externalId;
        return Optional.ofNullable(copies.find(eq(EXTERNAL_IDS, whole))
                        .projection(Projections.include("_id"))
                        .first())
                .map(copy -> copy.getString("_id"));
    }

    /** The code under which ERP knows the customer; none before it was linked. */
    public Optional<String> erpCode(String id) {
        Document copy = known(id);
        return copy == null
                ? Optional.empty()
                : copy.getList(EXTERNAL_IDS, String.class).stream()
                        .filter(externalId -> externalId.startsWith(ERP + ":"))
                        .map(externalId -> externalId.substring(ERP.length() + 1))
                        .findFirst();
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

    void put(List<GuardedUpsert> news) {
        GuardedUpserts.write(copies, news);
    }

    private @Nullable Document known(String id) {
        Document copy = copies.find(eq("_id", id)).first();
        return copy == null || copy.getBoolean("erased", false) ? null : copy;
    }
}
