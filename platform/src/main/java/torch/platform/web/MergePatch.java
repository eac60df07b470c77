package torch.platform.web;

import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;
import torch.platform.problem.Malformed;

/** JSON Merge Patch (RFC 7396): an absent member stays, null empties it, anything else replaces it. */
public final class MergePatch {

    private MergePatch() {}

    /**
     * The present value with the patch applied.
     *
     * @throws torch.platform.problem.Problem 400 or 422 with a pointer: no object, an unknown member, a wrong type
     */
    public static <T> T apply(JsonMapper json, T present, JsonNode patch, Class<T> type) {
        if (!patch.isObject()) {
            throw new Malformed("WRONG_TYPE", "A change is a JSON object");
        }
        try {
            JsonNode merged = merge(json.valueToTree(present), patch);
            return json.treeToValue(merged, type);
        } catch (JacksonException e) {
            throw UnreadableBody.problem(e);
        }
    }

    private static JsonNode merge(JsonNode present, JsonNode patch) {
        if (!(patch instanceof ObjectNode changes)) {
            return patch;
        }
        ObjectNode merged = present instanceof ObjectNode object ? object : changes.objectNode();
        changes.propertyStream().forEach(change -> {
            if (change.getValue().isNull()) {
                merged.remove(change.getKey());
            } else {
                merged.set(change.getKey(), merge(merged.path(change.getKey()), change.getValue()));
            }
        });
        return merged;
    }
}
