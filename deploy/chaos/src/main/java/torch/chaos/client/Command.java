package torch.chaos.client;

import java.util.Map;

/**
 * A request that changes one record, sent again and again until it is answered.
 *
 * @param query behind the path; the request remains the same with another one
 * @param key its Idempotency-Key
 * @param mark what the event must tell
 * @param version that the record has before, 0 for a creation
 */
record Command(
        String service,
        String plural,
        String method,
        String path,
        String query,
        String actor,
        String key,
        Map<String, Object> body,
        String mark,
        long version) {

    /** A patch is told from its repeat by the version that it is meant for. */
    boolean guarded() {
        return method.equals("PATCH");
    }
}
