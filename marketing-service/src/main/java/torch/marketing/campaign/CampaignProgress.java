package torch.marketing.campaign;

import static com.mongodb.client.model.Filters.in;

import com.mongodb.ReadConcern;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import org.springframework.stereotype.Component;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;

/** Campaigns as their budgets see them: what is read here is durable, money moves because of it. */
@Component
public class CampaignProgress {

    private static final Command SETTLEMENT = Command.by(Actor.system("settlement"));

    private final Aggregates<Campaign> campaigns;

    CampaignProgress(Aggregates<Campaign> campaigns) {
        this.campaigns = campaigns;
    }

    /** By campaign id; one read. */
    public Map<String, Progress> of(Collection<String> ids) {
        Map<String, Progress> progress = new HashMap<>();
        campaigns
                .documents()
                .withReadConcern(ReadConcern.MAJORITY)
                .find(in("_id", ids))
                .forEach(document -> progress.put(document.getString("_id"), Progress.of(campaigns.read(document))));
        return progress;
    }

    /** After this an approval begun at that version either has been written or never will be. */
    public Progress lapse(String campaign, long begunAt) {
        return Progress.of(
                campaigns.change(campaign, SETTLEMENT, stored -> stored.state().lapse(stored.version(), begunAt)));
    }
}
