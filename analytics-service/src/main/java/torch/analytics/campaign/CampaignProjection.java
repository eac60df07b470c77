package torch.analytics.campaign;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.Contribution;
import torch.analytics.contribution.Contributions;
import torch.analytics.contribution.SeenContributions;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.generation.Projection;
import torch.platform.consumer.Received;
import torch.platform.web.Seen;

/** Keeps a contribution of every campaign; figures are counted when they are asked for. */
@Component
class CampaignProjection implements Projection<CampaignMessage> {

    private final MongoDatabase database;
    private final Campaigns campaigns;

    CampaignProjection(MongoDatabase database, Campaigns campaigns) {
        this.database = database;
        this.campaigns = campaigns;
    }

    @Bean
    static Seen seenCampaigns(MongoDatabase database, GenerationLedger generations) {
        return new SeenContributions(Campaigns.COLLECTION, database, generations);
    }

    @Override
    public String feature() {
        return "campaign";
    }

    @Override
    public String topic() {
        return "crm.campaigns.v1";
    }

    @Override
    public Class<CampaignMessage> dataType() {
        return CampaignMessage.class;
    }

    @Override
    public void prepare(Generation generation) {
        campaigns.prepare(generation);
    }

    @Override
    public void apply(Generation generation, List<Received<CampaignMessage>> batch) {
        Contributions.apply(
                database.getCollection(generation.collection(Campaigns.COLLECTION)),
                batch.stream().map(CampaignProjection::contribution).toList(),
                (Set<String> _) -> {});
    }

    private static Contribution contribution(Received<CampaignMessage> received) {
        CampaignMessage message = received.data();
        return message == null
                ? Contribution.zeroed(received.key(), received.sequence())
                : new Contribution(
                        received.key(),
                        received.sequence(),
                        List.of(),
                        message.campaign().document());
    }

    @Override
    public Comparable comparable() {
        return new Comparable(Campaigns.COLLECTION, Contributions.BOOKKEEPING, null);
    }
}
