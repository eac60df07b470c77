package torch.customer.erp;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;

@Component
class ErpCustomersListener {

    private static final String TOPIC = "erp.customers.v1";
    private static final String GROUP = "customer.erp";

    private final EventConsumer<ErpCustomerMessage> consumer;

    ErpCustomersListener(EventConsumers consumers, ErpLinking linking) {
        this.consumer = consumers.consumer(GROUP, TOPIC, ErpCustomerMessage.class, linking::apply);
    }

    @KafkaListener(id = GROUP, topics = TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }
}
