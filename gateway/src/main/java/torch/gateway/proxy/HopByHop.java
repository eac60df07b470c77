package torch.gateway.proxy;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Header names that belong to one connection and end with it (RFC 9110, 7.6.1), in any case. */
final class HopByHop {

    private static final Set<String> ALWAYS = namesOf(List.of(
            "Connection",
            "Keep-Alive",
            "Proxy-Authenticate",
            "Proxy-Authorization",
            "Proxy-Connection",
            "TE",
            "Trailer",
            "Transfer-Encoding",
            "Upgrade"));

    private HopByHop() {}

    /** @param connection the values of the message's {@code Connection} header, which may name more headers */
    static Set<String> of(Collection<String> connection) {
        Set<String> names = ALWAYS;
        for (String value : connection) {
            for (String option : value.split(",")) {
                names = with(option.strip(), names);
            }
        }
        return names;
    }

    private static Set<String> with(String name, Set<String> names) {
        if (name.equalsIgnoreCase("close") || names.contains(name)) {
            return names;
        }
        Set<String> more = namesOf(names);
        more.add(name);
        return more;
    }

    private static Set<String> namesOf(Collection<String> names) {
        Set<String> sorted = new TreeSet<>(String.CASE_INSENSITIVE_ORDER);
        sorted.addAll(names);
        return sorted;
    }
}
