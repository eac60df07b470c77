package torch.support.ticket;

import jakarta.validation.Validator;
import java.util.List;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.platform.web.MergePatch;

/** Applies a client's patch to what a ticket is about. */
@Component
class Corrections {

    private final JsonMapper json;
    private final Validator validator;

    Corrections(JsonMapper json, Validator validator) {
        this.json = json;
        this.validator = validator;
    }

    /** @throws Invalid the result breaks the rules of its fields */
    Matter apply(JsonNode patch, Matter present) {
        var correction =
                MergePatch.apply(json, TicketRequests.Correction.of(present), patch, TicketRequests.Correction.class);
        List<FieldError> errors = validator.validate(correction).stream()
                .map(violation -> new FieldError("/" + violation.getPropertyPath(), "INVALID", violation.getMessage()))
                .toList();
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
        return correction.toMatter();
    }
}
