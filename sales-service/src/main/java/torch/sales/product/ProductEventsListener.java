package torch.sales.product;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.Received;

@Component
class ProductEventsListener {

    private static final String TOPIC = "erp.products.v1";
    private static final String GROUP = "sales.product";

    private final Products products;
    private final EventConsumer<ProductMessage> consumer;

    ProductEventsListener(Products products, EventConsumers consumers) {
        this.products = products;
        this.consumer = consumers.consumer(GROUP, TOPIC, ProductMessage.class, this::apply);
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    private void apply(List<Received<ProductMessage>> messages) {
        products.put(messages.stream().map(ProductEventsListener::copy).toList());
    }

    private static GuardedUpsert copy(Received<ProductMessage> message) {
        ProductMessage product = message.data();
        if (product != null && !product.code().equals(message.key())) {
            throw new IllegalArgumentException("The code is not the record's key");
        }
        return new GuardedUpsert(
                message.key(),
                message.sequence(),
                product == null ? StoredProduct.deleted() : StoredProduct.fields(product));
    }
}
