package torch.demo.customer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import torch.demo.gateway.Answer;

/** The story's customers by their keys in customers.csv. */
public final class Cast {

    private final Map<String, Answer> members = new ConcurrentHashMap<>();

    void add(String key, Answer registered) {
        members.put(key, registered);
    }

    public String id(String key) {
        return member(key).id();
    }

    public List<String> ids(List<String> keys) {
        return keys.stream().map(this::id).toList();
    }

    /** To be added to a path: the service waits until it has seen these customers. */
    public String after(List<String> keys) {
        return "?after="
                + String.join(
                        "&after=",
                        keys.stream().map(key -> member(key).seen("customers")).toList());
    }

    private Answer member(String key) {
        return Objects.requireNonNull(members.get(key), key);
    }
}
