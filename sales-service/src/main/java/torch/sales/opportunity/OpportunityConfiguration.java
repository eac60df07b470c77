package torch.sales.opportunity;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class OpportunityConfiguration {

    static final AggregateType<Opportunity> TYPE = new AggregateType<>(
            "opportunity",
            "opportunities",
            Topic.state("crm.opportunities.v1"),
            Opportunity.class,
            OpportunityView::of);

    @Bean
    Topic opportunitiesTopic() {
        return TYPE.topic();
    }

    @Bean
    Aggregates<Opportunity> opportunityAggregates(AggregateStores stores) {
        return stores.of(TYPE);
    }
}
