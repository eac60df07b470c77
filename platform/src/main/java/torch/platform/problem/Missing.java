package torch.platform.problem;

import java.util.Map;

/** No such record, or none that the actor may know of: 404 {@code NOT_FOUND}. */
public final class Missing extends Problem {

    /** @param resource the plural of the address, for example {@code customers} */
    public Missing(String resource, String id) {
        super("NOT_FOUND", "There is no " + resource + "/" + id, Map.of());
    }

    @Override
    public int status() {
        return 404;
    }
}
