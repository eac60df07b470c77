package torch.marketing.campaign;

import org.jspecify.annotations.Nullable;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PatchMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import tools.jackson.databind.JsonNode;
import torch.marketing.plan.PlanFields;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.Answers;
import torch.platform.web.PageBody;
import torch.platform.web.PageRequest;

/** Campaigns: draft, change, read, list. */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    private final Campaigns campaigns;
    private final CampaignQueries queries;
    private final Idempotency idempotency;
    private final Answers answers;

    CampaignController(Campaigns campaigns, CampaignQueries queries, Idempotency idempotency, Answers answers) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<CampaignView> draft(@RequestBody PlanFields fields, Command command) {
        Versioned<Campaign> drafted = idempotency.create(command, id -> campaigns.draft(id, fields, command));
        return Answers.created("/api/campaigns/" + drafted.id(), drafted.version(), CampaignView.of(drafted));
    }

    /** A JSON Merge Patch (RFC 7396) over the fields of a draft. */
    @PatchMapping("/{id}")
    ResponseEntity<CampaignView> replan(@PathVariable String id, @RequestBody JsonNode patch, Command command) {
        Versioned<Campaign> changed = campaigns.replan(id, patch, command);
        return Answers.ok(changed.version(), CampaignView.of(changed));
    }

    @GetMapping("/{id}")
    ResponseEntity<CampaignView> read(@PathVariable String id) {
        Versioned<Campaign> campaign = campaigns.get(id);
        return Answers.ok(campaign.version(), CampaignView.of(campaign));
    }

    @GetMapping
    ResponseEntity<PageBody<CampaignView>> list(
            @RequestParam @Nullable Integer year,
            @RequestParam @Nullable String department,
            @RequestParam @Nullable String category,
            @RequestParam @Nullable CampaignStatus status,
            PageRequest page) {
        return answers.page(queries.list(new CampaignFilter(year, department, category, status), page), page);
    }
}
