package torch.sales.opportunity;

import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.problem.Problem;
import torch.platform.web.MergePatch;

/** Applies merge patches to deals. */
@Component
class DealForms {

    private final JsonMapper json;
    private final Constraints constraints;

    DealForms(JsonMapper json, Constraints constraints) {
        this.json = json;
        this.constraints = constraints;
    }

    /** @throws Problem the patch or what it makes of the form breaks a rule */
    Change patched(Opportunity deal, JsonNode patch) {
        DealForm form = MergePatch.apply(json, DealForm.of(deal), patch, DealForm.class);
        constraints.check(form);
        return form.change();
    }
}
