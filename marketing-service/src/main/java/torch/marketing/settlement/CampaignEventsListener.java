package torch.marketing.settlement;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.marketing.campaign.CampaignProgress;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.Received;

/**
 * Takes every news of a running campaign as the reminder to settle it with its budget. What the budget must know is read
 * from the campaign itself, so folded, repeated and late messages do no harm.
 */
@Component
class CampaignEventsListener {

    private static final String TOPIC = "crm.campaigns.v1";
    private static final String GROUP = "marketing.settlement";
    private static final Set<String> MOVING = Set.of("STARTED", "FINISHED");

    private final CampaignProgress campaigns;
    private final Settlement settlement;
    private final EventConsumer<CampaignMessage> consumer;

    CampaignEventsListener(EventConsumers consumers, CampaignProgress campaigns, Settlement settlement) {
        this.campaigns = campaigns;
        this.settlement = settlement;
        this.consumer = consumers.consumer(GROUP, TOPIC, CampaignMessage.class, this::on);
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void receive(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    void on(List<Received<CampaignMessage>> messages) {
        List<String> moving = messages.stream()
                .filter(CampaignEventsListener::movesMoney)
                .map(Received::key)
                .toList();
        if (!moving.isEmpty()) {
            campaigns.of(moving).values().forEach(settlement::follow);
        }
    }

    private static boolean movesMoney(Received<CampaignMessage> message) {
        CampaignMessage data = message.data();
        return data != null && MOVING.contains(data.campaign().status());
    }

    /** What this feature reads of a campaign's message. */
    record CampaignMessage(Campaign campaign) {

        CampaignMessage {
            Objects.requireNonNull(campaign, "campaign");
        }

        record Campaign(String status) {

            Campaign {
                Objects.requireNonNull(status, "campaign.status");
            }
        }
    }
}
