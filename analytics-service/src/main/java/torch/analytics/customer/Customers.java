package torch.analytics.customer;

import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Indexes;
import com.mongodb.client.model.Sorts;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.analytics.generation.Generation;

/** Our copy of customers, {@code customers_g<n>}. */
@Component
public class Customers {

    static final String COLLECTION = "customers";

    private final MongoDatabase database;

    Customers(MongoDatabase database) {
        this.database = database;
    }

    void prepare(Generation generation) {
        documents(generation).createIndex(Indexes.ascending("codes", "_id"));
    }

    /** Erased and unknown ones are left out. */
    public List<Profile> find(Generation generation, Collection<String> ids) {
        return ids.isEmpty() ? List.of() : profiles(generation, in("_id", ids));
    }

    public Optional<Profile> find(Generation generation, String id) {
        return find(generation, List.of(id)).stream().findFirst();
    }

    /** Everybody who claims one of these codes. */
    public List<Profile> claiming(Generation generation, Collection<String> codes) {
        return codes.isEmpty() ? List.of() : profiles(generation, in("codes", codes));
    }

    /** These customers, and everybody who claims one of these codes, in one read. */
    public List<Profile> involved(Generation generation, Collection<String> ids, Collection<String> codes) {
        if (ids.isEmpty()) {
            return claiming(generation, codes);
        }
        return codes.isEmpty()
                ? find(generation, ids)
                : profiles(generation, Filters.or(in("_id", ids), in("codes", codes)));
    }

    /** Customers in order of id, {@code after} excluded. */
    public List<Profile> page(Generation generation, String after, int limit) {
        return documents(generation)
                .find(Filters.and(gt("_id", after), eq("zeroed", null)))
                .sort(Sorts.ascending("_id"))
                .limit(limit)
                .map(Profile::from)
                .into(new ArrayList<>());
    }

    /**
     * Whose each code is: the claimant with the lowest id. Two claim a code only for the moment in which it moves from
     * one to the other; a rule without times gives the same answer in whatever order their events come.
     */
    public static Map<String, String> owners(Collection<Profile> claimants) {
        Map<String, String> owners = new HashMap<>();
        for (Profile claimant : claimants) {
            for (String code : claimant.codes()) {
                owners.merge(code, claimant.id(), (a, b) -> a.compareTo(b) <= 0 ? a : b);
            }
        }
        return owners;
    }

    private List<Profile> profiles(Generation generation, org.bson.conversions.Bson filter) {
        return documents(generation)
                .find(Filters.and(filter, eq("zeroed", null)))
                .map(Profile::from)
                .into(new ArrayList<>());
    }

    private MongoCollection<Document> documents(Generation generation) {
        return database.getCollection(generation.collection(COLLECTION));
    }
}
