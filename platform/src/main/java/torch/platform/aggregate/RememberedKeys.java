package torch.platform.aggregate;

import java.util.List;
import org.bson.Document;
import org.jspecify.annotations.Nullable;

/** The last idempotency keys of commands on an aggregate, kept in its document under {@code keys}; at most 20. */
final class RememberedKeys {

    static final String FIELD = "keys";
    private static final int MOST = 20;

    private RememberedKeys() {}

    /** @throws KeyReused the key came with another request before */
    static boolean contains(Document aggregate, @Nullable IdempotencyKey key) {
        if (key == null) {
            return false;
        }
        for (Document known : aggregate.getList(FIELD, Document.class, List.of())) {
            if (key.key().equals(known.getString("key"))) {
                if (!key.request().equals(known.getString("request"))) {
                    throw new KeyReused();
                }
                return true;
            }
        }
        return false;
    }

    static Document push(IdempotencyKey key, long version) {
        Document entry =
                new Document("key", key.key()).append("request", key.request()).append("version", version);
        return new Document("$each", List.of(entry)).append("$slice", -MOST);
    }
}
