package torch.support.customer;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;

@Component
class CustomerEventsListener {

    static final String GROUP = "support.customer";
    static final String TOPIC = "crm.customers.v1";

    private final EventConsumer<CustomerMessage> consumer;

    CustomerEventsListener(EventConsumers consumers, Customers customers) {
        this.consumer = consumers.consumer(GROUP, TOPIC, CustomerMessage.class, customers::apply);
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }
}
