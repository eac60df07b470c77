package torch.sales.order;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.Received;

/**
 * Makes order requests durable without a transaction over two records: the deal's event comes again until its request
 * is stored.
 */
@Component
class WonDealsListener {

    private static final String TOPIC = "crm.opportunities.v1";
    private static final String GROUP = "sales.order";

    private final OrderRequests orderRequests;
    private final EventConsumer<WonDealMessage> consumer;

    WonDealsListener(OrderRequests orderRequests, EventConsumers consumers) {
        this.orderRequests = orderRequests;
        this.consumer = consumers.consumer(GROUP, TOPIC, WonDealMessage.class, this::apply);
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    private void apply(List<Received<WonDealMessage>> messages) {
        for (Received<WonDealMessage> message : messages) {
            WonDealMessage deal = message.data();
            if (deal != null && deal.opportunity().wasWonHere()) {
                orderRequests.settle(message.key());
            }
        }
    }
}
