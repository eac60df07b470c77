package torch.marketing.ledger;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class LedgerConfiguration {

    static final Topic TOPIC = Topic.state("crm.budget-entries.v1");

    static final AggregateType<LedgerEntry> TYPE = new AggregateType<>(
            "budgetEntry",
            "budget-entries",
            TOPIC,
            LedgerEntry.class,
            entry -> LedgerEntryView.of(entry.state().budget(), entry.state().movement()));

    @Bean
    Topic budgetEntriesTopic() {
        return TOPIC;
    }

    @Bean
    Aggregates<LedgerEntry> ledgerEntryAggregates(AggregateStores stores) {
        return stores.of(TYPE);
    }
}
