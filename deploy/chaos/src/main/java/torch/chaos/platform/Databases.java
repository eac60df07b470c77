package torch.chaos.platform;

import com.mongodb.ReadConcern;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.Projections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.bson.Document;
import org.bson.RawBsonDocument;

/** What the services have stored, read with majority. */
public final class Databases implements AutoCloseable {

    private final MongoClient client;

    public Databases(Platform platform) {
        this.client = MongoClients.create(platform.servers().endpoints().mongodbUri());
    }

    /** Present version of each document of the kind. */
    public Map<String, Long> documents(Kind kind) {
        return versions(database(kind.service()), kind.plural(), "version");
    }

    /** The version that the copy holds of each record. */
    public Map<String, Long> copy(Kind.Copy copy) {
        Map<String, Long> versions = new HashMap<>();
        MongoDatabase database = database(copy.database());
        for (String name : database.listCollectionNames()) {
            if (name.matches(copy.collection() + "[0-9]*")) {
                versions.putAll(versions(database, name, "sequence"));
            }
        }
        return versions;
    }

    private static Map<String, Long> versions(MongoDatabase database, String collection, String field) {
        Map<String, Long> versions = new HashMap<>();
        for (Document document : database.getCollection(collection).find().projection(Projections.include(field))) {
            versions.put(document.getString("_id"), document.getLong(field));
        }
        return versions;
    }

    /** Documents with something still to be published, or to be published again. */
    public long unpublished() {
        return Kind.ALL.stream()
                .mapToLong(kind -> database(kind.service())
                        .getCollection(kind.plural())
                        .countDocuments(Filters.exists("outbox.since")))
                .sum();
    }

    /** All documents of all services, byte by byte, by place ({@code sales.customers/id}), without the fields left out. */
    public Map<String, RawBsonDocument> everything(List<String> leftOut) {
        Map<String, RawBsonDocument> all = new TreeMap<>();
        for (String service : Platform.SERVICES) {
            MongoDatabase database = database(service);
            for (String collection : database.listCollectionNames()) {
                database.getCollection(collection, RawBsonDocument.class)
                        .find()
                        .projection(Projections.exclude(leftOut))
                        .forEach(document -> all.put(service + "." + collection + "/" + document.get("_id"), document));
            }
        }
        return all;
    }

    private MongoDatabase database(String service) {
        return client.getDatabase(service).withReadConcern(ReadConcern.MAJORITY);
    }

    @Override
    public void close() {
        client.close();
    }
}
