package torch.analytics.campaign;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Indexes;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.base.Numbers;
import torch.analytics.generation.Generation;

/** Campaigns as contributions, {@code campaigns_g<n>}. */
@Component
public class Campaigns {

    static final String COLLECTION = "campaigns";

    private final MongoDatabase database;

    Campaigns(MongoDatabase database) {
        this.database = database;
    }

    void prepare(Generation generation) {
        database.getCollection(generation.collection(COLLECTION)).createIndex(Indexes.ascending("customers", "status"));
    }

    /** Campaigns of one state. */
    public record CampaignCount(String status, long campaigns) {}

    /** Campaigns that name this customer. */
    public List<CampaignCount> ofCustomer(Generation generation, String customerId) {
        return database.getCollection(generation.collection(COLLECTION))
                .aggregate(List.of(
                        new Document("$match", new Document("customers", customerId)),
                        new Document(
                                "$group", new Document("_id", "$status").append("campaigns", new Document("$sum", 1))),
                        new Document("$sort", new Document("_id", 1))))
                .map(group -> new CampaignCount(group.getString("_id"), Numbers.count(group, "campaigns")))
                .into(new ArrayList<>());
    }
}
