package torch.marketing.campaign;

import jakarta.validation.Valid;
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
import torch.marketing.plan.PlanPatch;
import torch.marketing.plan.PlanRequest;
import torch.marketing.plan.TargetCustomers;
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
    private final TargetCustomers targets;
    private final Idempotency idempotency;
    private final Answers answers;

    CampaignController(
            Campaigns campaigns,
            CampaignQueries queries,
            TargetCustomers targets,
            Idempotency idempotency,
            Answers answers) {
        this.campaigns = campaigns;
        this.queries = queries;
        this.targets = targets;
        this.idempotency = idempotency;
        this.answers = answers;
    }

    @PostMapping
    ResponseEntity<CampaignView> draft(@Valid @RequestBody PlanRequest request, Command command) {
        Versioned<Campaign> drafted = idempotency.create(command, id -> {
            targets.requireKnown(request.customers());
            return campaigns.draft(id, request.plan(), command);
        });
        return Answers.created("/api/campaigns/" + drafted.id(), drafted.version(), CampaignView.of(drafted));
    }

    @PatchMapping("/{id}")
    ResponseEntity<CampaignView> replan(@PathVariable String id, @Valid @RequestBody PlanPatch patch, Command command) {
        targets.requireKnown(patch.customers());
        Versioned<Campaign> changed = campaigns.replan(id, patch::applyTo, command);
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
