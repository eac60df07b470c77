package torch.platform.outbox;

import java.time.Instant;
import java.util.Date;
import java.util.List;
import java.util.stream.LongStream;
import org.bson.Document;

/** Documents as an instance leaves them that died between its write and its sends. */
public final class OutboxDocuments {

    private OutboxDocuments() {}

    /** A note at the version, of which the last {@code pending} events were never sent. */
    public static Document aNote(String id, long version, int pending, Instant since, String body) {
        List<Document> entries = LongStream.rangeClosed(version - pending + 1, version)
                .mapToObj(sequence -> OutboxFixtures.pending(sequence, "crm.note.edited.v1", body)
                        .toDocument())
                .toList();
        Document outbox = new Document("lastSeq", version)
                .append("publishedSeq", version - pending)
                .append("pending", entries);
        if (pending > 0) {
            outbox.append("since", Date.from(since));
        }
        return new Document("_id", id)
                .append("version", version)
                .append("createdAt", Date.from(since))
                .append("createdBy", "tester")
                .append("updatedAt", Date.from(since))
                .append("updatedBy", "tester")
                .append("state", new Document("text", "left").append("edits", 0))
                .append("outbox", outbox);
    }
}
