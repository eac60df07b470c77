package torch.platform.aggregate;

import java.util.LinkedHashMap;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.outbox.Outbox;
import torch.platform.problem.Refused;

/** Makes a message's value: {@code {"<name>": <public state after the change>, "change": <the event>}} as JSON. */
public final class EventBodies {

    private final JsonMapper json;

    public EventBodies(JsonMapper json) {
        this.json = json;
    }

    /** @throws Refused {@code RECORD_TOO_LARGE} when the value exceeds {@link Outbox#MAX_EVENT_BYTES} */
    public <S extends Record> byte[] body(AggregateType<S> type, Versioned<S> state, Object change) {
        Map<String, Object> data = new LinkedHashMap<>();
        data.put(type.name(), type.contract().apply(state));
        data.put("change", change);
        byte[] body = json.writeValueAsBytes(data);
        if (body.length > Outbox.MAX_EVENT_BYTES) {
            throw new Refused(
                    "RECORD_TOO_LARGE",
                    "The record would take " + body.length + " bytes; " + Outbox.MAX_EVENT_BYTES + " are allowed");
        }
        return body;
    }
}
