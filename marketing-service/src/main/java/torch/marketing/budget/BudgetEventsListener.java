package torch.marketing.budget;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.Received;

/** Takes every news of a budget as the reminder to record its movements. */
@Component
class BudgetEventsListener {

    private static final String TOPIC = "crm.budgets.v1";
    private static final String GROUP = "marketing.ledger";

    private final Budgets budgets;
    private final EventConsumer<BudgetMessage> consumer;

    BudgetEventsListener(EventConsumers consumers, Budgets budgets) {
        this.budgets = budgets;
        this.consumer = consumers.consumer(GROUP, TOPIC, BudgetMessage.class, this::on);
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    void on(List<Received<BudgetMessage>> messages) {
        for (Received<BudgetMessage> message : messages) {
            if (message.data() != null) {
                budgets.record(message.key());
            }
        }
    }

    /** What this feature reads of a budget's message. */
    record BudgetMessage(Ref budget) {
        record Ref(String id) {}
    }
}
