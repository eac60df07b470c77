package torch.analytics;

import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Reads messages as the consumers do: unknown fields are ignored. */
public final class MessageReaders {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    private MessageReaders() {}

    public static <T> T read(byte[] value, Class<T> type) {
        return JSON.readValue(value, type);
    }
}
