package torch.marketing.customer;

import java.util.List;
import java.util.Objects;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.bson.Document;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.Received;

/** Keeps the copy of customers. */
@Component
class CustomerEventsListener {

    private static final String TOPIC = "crm.customers.v1";
    private static final String GROUP = "marketing.customer";

    private final Customers customers;
    private final EventConsumer<CustomerMessage> consumer;

    CustomerEventsListener(EventConsumers consumers, Customers customers) {
        this.customers = customers;
        this.consumer = consumers.consumer(GROUP, TOPIC, CustomerMessage.class, this::on);
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    void on(List<Received<CustomerMessage>> messages) {
        customers.write(messages.stream().map(CustomerEventsListener::copy).toList());
    }

    /** An erased customer keeps its id here, since campaigns name it, but no longer its name. */
    private static GuardedUpsert copy(Received<CustomerMessage> message) {
        CustomerMessage data = message.data();
        String name = data == null ? null : data.customer().name();
        return new GuardedUpsert(message.key(), message.sequence(), new Document("name", name));
    }

    /** What this feature reads of a customer's message. */
    record CustomerMessage(Customer customer) {

        CustomerMessage {
            Objects.requireNonNull(customer, "customer");
        }

        record Customer(String name) {

            Customer {
                Objects.requireNonNull(name, "customer.name");
            }
        }
    }
}
