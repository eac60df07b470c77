package torch.chaos.check;

import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * A record of a topic.
 *
 * @param value null for a tombstone
 */
public record Published(
        String key,
        long sequence,
        String type,
        String eventId,
        @Nullable String value) {

    private static final JsonMapper JSON = new JsonMapper();

    public static Published of(String key, long sequence, String type, String eventId, byte @Nullable [] value) {
        String text = value == null ? null : new String(value, StandardCharsets.UTF_8);
        return new Published(key, sequence, type, eventId, text);
    }

    /** It says the present once more, so its bytes are not those of the event. */
    boolean restates() {
        return type.contains(".restated.");
    }

    /** The record's state after the change; all but {@code change}. */
    JsonNode state() {
        if (value == null) {
            return JSON.nullNode();
        }
        var data = JSON.readTree(value);
        return data.properties().stream()
                .filter(member -> !member.getKey().equals("change"))
                .findFirst()
                .map(java.util.Map.Entry::getValue)
                .orElseGet(JSON::nullNode);
    }

    boolean tells(String mark) {
        return value != null && value.contains(mark);
    }
}
