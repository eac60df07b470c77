package torch.platform.web;

/** A local store that {@code ?after=} can wait for: a copy, a projection or the service's own aggregates. */
public interface Seen {

    /** Plural in the {@code after} parameter, for example {@code opportunities}. */
    String resource();

    /** Highest version that this store holds of the record, 0 when none. One indexed read. */
    long version(String id);
}
