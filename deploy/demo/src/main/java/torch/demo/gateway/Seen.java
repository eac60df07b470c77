package torch.demo.gateway;

import java.util.ArrayList;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;

/** What was written, so that the services which learn of it by events can be waited for. */
public final class Seen {

    /** So many fit into the address of a request. */
    private static final int AT_ONCE = 50;

    private final Queue<String> versions = new ConcurrentLinkedQueue<>();

    /** @param version for example {@code customers/0199...@3} */
    public void add(String version) {
        versions.add(version);
    }

    public int size() {
        return versions.size();
    }

    /**
     * Queries that come back once all of it is seen.
     *
     * @param address of a cheap read of the service
     */
    public List<String> queries(String address) {
        List<String> all = List.copyOf(versions);
        List<String> queries = new ArrayList<>();
        for (int from = 0; from < all.size(); from += AT_ONCE) {
            List<String> some = all.subList(from, Math.min(all.size(), from + AT_ONCE));
            queries.add(address + "&after=" + String.join("&after=", some));
        }
        return queries;
    }
}
