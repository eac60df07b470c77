package torch.customer.search;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;

@Component
class CustomerEventsListener {

    private static final String TOPIC = "crm.customers.v1";
    private static final String GROUP = "customer.search";

    private final EventConsumer<CustomerMessage> consumer;

    CustomerEventsListener(EventConsumers consumers, CustomerSearchProjection projection) {
        this.consumer = consumers.consumer(GROUP, TOPIC, CustomerMessage.class, projection::apply);
    }

    @KafkaListener(id = GROUP, topics = TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }
}
