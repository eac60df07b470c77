package torch.sales.order;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class OrderConfiguration {

    static final AggregateType<OrderRequest> TYPE = new AggregateType<>(
            "orderRequest",
            "order-requests",
            Topic.state("crm.order-requests.v1"),
            OrderRequest.class,
            OrderRequestView::of);

    @Bean
    Topic orderRequestsTopic() {
        return TYPE.topic();
    }

    @Bean
    Aggregates<OrderRequest> orderRequestAggregates(AggregateStores stores) {
        return stores.of(TYPE);
    }
}
