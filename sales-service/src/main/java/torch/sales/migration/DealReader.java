package torch.sales.migration;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.DatabindException;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.problem.FieldError;
import torch.platform.problem.Malformed;

/** Reads lines of an import; unknown fields are left out, since other systems know more than we take. */
final class DealReader {

    /** Not the service's own mapper: the content hash must stay the same when that one is configured differently. */
    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .changeDefaultPropertyInclusion(inclusion -> inclusion.withValueInclusion(JsonInclude.Include.NON_NULL))
            .build();

    private DealReader() {}

    /** @throws Malformed the line is no JSON of a deal */
    static ImportedDeal read(byte[] line) {
        try {
            ImportedDeal deal = JSON.readValue(line, ImportedDeal.class);
            if (deal == null) {
                throw notOneObject();
            }
            return deal;
        } catch (DatabindException e) {
            if (e.getPath().isEmpty()) {
                throw notOneObject();
            }
            throw new Malformed(
                    "WRONG_TYPE",
                    "The line has a value that does not fit its field",
                    new FieldError(pointer(e), "WRONG_TYPE", "Not a value of this field"));
        } catch (JacksonException e) {
            throw notOneObject();
        }
    }

    private static Malformed notOneObject() {
        return new Malformed("MALFORMED_JSON", "The line is not one well-formed JSON object");
    }

    /** The same for the same content, however it is spaced and ordered. */
    static String hash(ImportedDeal deal) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(JSON.writeValueAsBytes(deal));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java platform has SHA-256", e);
        }
    }

    private static String pointer(JacksonException e) {
        StringBuilder pointer = new StringBuilder();
        for (var step : e.getPath()) {
            pointer.append('/').append(step.getPropertyName() == null ? step.getIndex() : step.getPropertyName());
        }
        return pointer.toString();
    }
}
