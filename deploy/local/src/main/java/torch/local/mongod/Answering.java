package torch.local.mongod;

import com.mongodb.ConnectionString;
import com.mongodb.MongoClientSettings;
import com.mongodb.MongoException;
import com.mongodb.client.MongoClient;
import com.mongodb.client.MongoClients;
import java.util.concurrent.TimeUnit;
import org.bson.Document;
import torch.local.process.CannotStart;

/** A short look whether a MongoDB server answers under a connection string. */
final class Answering {
    private static final int SECONDS = 5;

    private Answering() {}

    static String at(String uri) {
        try (MongoClient client = MongoClients.create(settings(uri))) {
            client.getDatabase("admin").runCommand(new Document("ping", 1));
            return uri;
        } catch (MongoException | IllegalArgumentException e) {
            throw new CannotStart("No MongoDB answered at " + withoutPassword(uri) + ": "
                    + String.valueOf(e.getMessage()).lines().findFirst().orElse("")
                    + ". Unset CRM_MONGODB_URI to let the launcher start one.");
        }
    }

    private static MongoClientSettings settings(String uri) {
        return MongoClientSettings.builder()
                .applyConnectionString(new ConnectionString(uri))
                .applyToClusterSettings(cluster -> cluster.serverSelectionTimeout(SECONDS, TimeUnit.SECONDS))
                .build();
    }

    static String withoutPassword(String uri) {
        return uri.replaceFirst("//[^@/]*@", "//***@");
    }
}
