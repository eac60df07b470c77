package torch.customer.master;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class CustomerConfiguration {

    static final Topic TOPIC = Topic.state("crm.customers.v1");

    static final AggregateType<Customer> TYPE =
            new AggregateType<>("customer", "customers", TOPIC, Customer.class, CustomerView::of);

    @Bean
    Topic customersTopic() {
        return TOPIC;
    }

    @Bean
    Aggregates<Customer> customerAggregates(AggregateStores stores) {
        return stores.of(TYPE);
    }
}
