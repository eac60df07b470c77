package torch.marketing.campaign;

import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class CampaignConfiguration {

    static final Topic TOPIC = Topic.state("crm.campaigns.v1");

    static final AggregateType<Campaign> TYPE = new AggregateType<>(
            "campaign",
            "campaigns",
            TOPIC,
            Campaign.class,
            CampaignView::of,
            campaign ->
                    new Document(CampaignQueries.BUDGET, campaign.plan().line().budgetId()));

    @Bean
    Topic campaignsTopic() {
        return TOPIC;
    }

    @Bean
    Aggregates<Campaign> campaignAggregates(AggregateStores stores) {
        return stores.of(TYPE);
    }
}
