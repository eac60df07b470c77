package torch.platform.topic;

/**
 * A topic as code. Names are explicit: {@code crm.<plural>.v1} out, {@code erp.<plural>.v1} in,
 * {@code <topic>.<consumer>.dlt} for dead letters. Who produces or consumes a topic declares it as a bean.
 */
public record Topic(String name, Kind kind) {

    /** How long a topic keeps what. */
    public enum Kind {
        /** Latest state per key: compacted. */
        STATE,
        /** Messages that could not be read: deleted after at most 30 days. */
        DEAD_LETTERS
    }

    public static Topic state(String name) {
        return new Topic(name, Kind.STATE);
    }

    public static Topic deadLetters(String topic, String consumer) {
        return new Topic(topic + "." + consumer + ".dlt", Kind.DEAD_LETTERS);
    }
}
