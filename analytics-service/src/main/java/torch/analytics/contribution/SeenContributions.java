package torch.analytics.contribution;

import static com.mongodb.client.model.Filters.eq;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Projections;
import org.bson.Document;
import torch.analytics.generation.GenerationLedger;
import torch.platform.web.Seen;

/** Lets {@code ?after=} wait until a record is counted in the live figures. */
public final class SeenContributions implements Seen {

    private final String resource;
    private final String collection;
    private final MongoDatabase database;
    private final GenerationLedger generations;

    /** @param resource plural in the {@code after} parameter; also the collection's name without generation */
    public SeenContributions(String resource, MongoDatabase database, GenerationLedger generations) {
        this.resource = resource;
        this.collection = resource;
        this.database = database;
        this.generations = generations;
    }

    @Override
    public String resource() {
        return resource;
    }

    @Override
    public long version(String id) {
        Document held = database.getCollection(generations.live().collection(collection))
                .find(eq("_id", id))
                .projection(Projections.include("sequence", "uncounted"))
                .first();
        return held == null || held.containsKey("uncounted") ? 0 : held.getLong("sequence");
    }
}
