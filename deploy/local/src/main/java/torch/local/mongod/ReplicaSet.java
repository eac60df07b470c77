package torch.local.mongod;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoCommandException;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.bson.Document;

/** The set of one that gives a single mongod transactions and majority reads. */
final class ReplicaSet {
    static final String NAME = "rs0";

    private static final int ALREADY_INITIALIZED = 23;

    private final int port;

    ReplicaSet(int port) {
        this.port = port;
    }

    /** Makes the set where it is missing and says whether the node takes writes by now. */
    boolean isWritable() {
        try (MongoClient client = MongoClients.create(settings())) {
            MongoDatabase admin = client.getDatabase("admin");
            if (admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false)) return true;
            if (!initiate(admin)) moveTo(admin, address());
            return admin.runCommand(new Document("hello", 1)).getBoolean("isWritablePrimary", false);
        } catch (MongoException e) {
            return false;
        }
    }

    private boolean initiate(MongoDatabase admin) {
        Document set =
                new Document("_id", NAME).append("members", List.of(new Document("_id", 0).append("host", address())));
        try {
            admin.runCommand(new Document("replSetInitiate", set));
            return true;
        } catch (MongoCommandException e) {
            if (e.getErrorCode() == ALREADY_INITIALIZED) return false;
            throw e;
        }
    }

    /** Kept data remember the port they were made on; on another one the node would not find itself in the set. */
    private static void moveTo(MongoDatabase admin, String address) {
        Document set = admin.runCommand(new Document("replSetGetConfig", 1)).get("config", Document.class);
        Document member = set.getList("members", Document.class).getFirst();
        if (address.equals(member.getString("host"))) return;
        member.put("host", address);
        set.put("version", set.getInteger("version") + 1);
        admin.runCommand(new Document("replSetReconfig", set).append("force", true));
    }

    private String address() {
        return "127.0.0.1:" + port;
    }

    private MongoClientSettings settings() {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString("mongodb://" + address() + "/?directConnection=true"))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(2, TimeUnit.SECONDS))
                .build();
    }
}
