package torch.demo.gateway;

import tools.jackson.databind.JsonNode;

/** @param body of a 2xx answer */
public record Answer(JsonNode body) {

    public String id() {
        return body.required("id").asString();
    }

    public long version() {
        return body.required("version").asLong();
    }

    /** The record and its version as {@code after} takes it. */
    public String seen(String resource) {
        return resource + "/" + id() + "@" + version();
    }
}
