package torch.platform.consumer;

import org.bson.Document;

/**
 * What a message makes of one document of a copy or projection; written only when {@code sequence} is higher than the
 * one held.
 *
 * @param sequenceField where the held sequence is; one field for each source topic of the document
 * @param set fields to set; dots reach into members. Every field that any message may set, {@code null} for what this
 *     one lacks: else the outcome would depend on which messages were skipped
 */
public record GuardedUpsert(String id, String sequenceField, long sequence, Document set) {

    public GuardedUpsert(String id, long sequence, Document set) {
        this(id, "sequence", sequence, set);
    }
}
