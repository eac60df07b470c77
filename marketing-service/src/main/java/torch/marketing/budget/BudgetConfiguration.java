package torch.marketing.budget;

import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class BudgetConfiguration {

    static final Topic TOPIC = Topic.state("crm.budgets.v1");

    static final AggregateType<Budget> TYPE =
            new AggregateType<>("budget", "budgets", TOPIC, Budget.class, BudgetView::of, BudgetConfiguration::derived);

    @Bean
    Topic budgetsTopic() {
        return TOPIC;
    }

    @Bean
    Aggregates<Budget> budgetAggregates(AggregateStores stores) {
        return stores.of(TYPE);
    }

    private static Document derived(Budget budget) {
        return new Document(BudgetQueries.ORDER, budget.line().order())
                .append(BudgetHoldings.COUNT, budget.holdings().items().size());
    }
}
