package torch.demo.gateway;

import org.jspecify.annotations.Nullable;

/** The commands on one record, each with its own key: the number of the step makes it. */
public final class Steps {

    private final Gateway gateway;
    private final String record;
    private final String key;
    private int taken;

    /** @param record its address */
    public Steps(Gateway gateway, String record, String key) {
        this.gateway = gateway;
        this.record = record;
        this.key = key;
    }

    public Answer take(String person, String step) {
        return take(person, step, null);
    }

    /** @param step what follows the record's address, with a query or without */
    public Answer take(String person, String step, @Nullable Object body) {
        taken++;
        return gateway.post(person, record + "/" + step, key + "/" + taken, body);
    }
}
