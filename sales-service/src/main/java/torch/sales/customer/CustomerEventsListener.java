package torch.sales.customer;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.Received;

@Component
class CustomerEventsListener {

    private static final String TOPIC = "crm.customers.v1";
    private static final String GROUP = "sales.customer";

    private final Customers customers;
    private final EventConsumer<CustomerMessage> consumer;

    CustomerEventsListener(Customers customers, EventConsumers consumers) {
        this.customers = customers;
        this.consumer = consumers.consumer(GROUP, TOPIC, CustomerMessage.class, this::apply);
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    private void apply(List<Received<CustomerMessage>> messages) {
        customers.put(messages.stream().map(CustomerEventsListener::copy).toList());
    }

    private static GuardedUpsert copy(Received<CustomerMessage> message) {
        CustomerMessage data = message.data();
        if (data == null) {
            return new GuardedUpsert(message.key(), message.sequence(), erased());
        }
        CustomerMessage.Customer customer = data.customer();
        Document set = new Document("name", customer.name())
                .append("owner", customer.owner())
                .append("department", customer.department())
                .append(
                        "externalIds",
                        customer.externalIds().stream()
                                .map(external -> external.system() + ":" + external.id())
                                .toList())
                .append("erased", false);
        return new GuardedUpsert(message.key(), message.sequence(), set);
    }

    /** A tombstone may come under the sequence of the erasing event, whose state already says nothing of the person. */
    private static Document erased() {
        return new Document("name", null)
                .append("owner", null)
                .append("department", null)
                .append("externalIds", List.of())
                .append("erased", true);
    }
}
