package torch.marketing.campaign;

import jakarta.validation.Valid;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Versioned;
import torch.platform.web.Answers;

/** The steps of a campaign, from the application to the evaluation (product M1). */
@RestController
@RequestMapping("/api/campaigns/{id}")
class CampaignStepsController {

    private final Campaigns campaigns;

    CampaignStepsController(Campaigns campaigns) {
        this.campaigns = campaigns;
    }

    @PostMapping("/submit")
    ResponseEntity<CampaignView> submit(@PathVariable String id, Command command) {
        return answer(campaigns.submit(id, command));
    }

    @PostMapping("/approve")
    ResponseEntity<CampaignView> approve(@PathVariable String id, Command command) {
        return answer(campaigns.approve(id, command));
    }

    @PostMapping("/reject")
    ResponseEntity<CampaignView> reject(
            @PathVariable String id, @Valid @RequestBody StepRequests.Rejection rejection, Command command) {
        return answer(campaigns.reject(id, rejection.reason(), command));
    }

    @PostMapping("/start")
    ResponseEntity<CampaignView> start(@PathVariable String id, Command command) {
        return answer(campaigns.start(id, command));
    }

    @PostMapping("/expenses")
    ResponseEntity<CampaignView> recordExpense(
            @PathVariable String id, @Valid @RequestBody StepRequests.Spent spent, Command command) {
        return answer(campaigns.recordExpense(id, spent.positiveAmount(), spent.note(), command));
    }

    @PostMapping("/finish")
    ResponseEntity<CampaignView> finish(@PathVariable String id, Command command) {
        return answer(campaigns.finish(id, command));
    }

    @PostMapping("/evaluate")
    ResponseEntity<CampaignView> evaluate(
            @PathVariable String id, @Valid @RequestBody StepRequests.Result result, Command command) {
        return answer(campaigns.evaluate(id, result.outcome(), command));
    }

    private static ResponseEntity<CampaignView> answer(Versioned<Campaign> campaign) {
        return Answers.ok(campaign.version(), CampaignView.of(campaign));
    }
}
