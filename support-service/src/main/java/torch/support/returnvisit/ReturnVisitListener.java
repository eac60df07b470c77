package torch.support.returnvisit;

import java.util.List;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.kafka.annotation.KafkaListener;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;
import torch.platform.consumer.Received;
import torch.platform.problem.Missing;
import torch.support.ticket.ReturnVisit;
import torch.support.ticket.Tickets;

/** Carries a confirmed return visit to its complaint: two tickets, two commands, no transaction. */
@Component
class ReturnVisitListener {

    private static final Logger log = LoggerFactory.getLogger(ReturnVisitListener.class);

    static final String GROUP = "support.return-visit";
    static final String TOPIC = "crm.tickets.v1";

    private final EventConsumer<ReturnVisitMessage> consumer;
    private final Tickets tickets;

    ReturnVisitListener(EventConsumers consumers, Tickets tickets) {
        this.consumer = consumers.consumer(GROUP, TOPIC, ReturnVisitMessage.class, this::apply);
        this.tickets = tickets;
    }

    @KafkaListener(topics = TOPIC, groupId = GROUP)
    void on(List<ConsumerRecord<String, byte[]>> records) {
        consumer.accept(records);
    }

    private void apply(List<Received<ReturnVisitMessage>> messages) {
        for (Received<ReturnVisitMessage> message : messages) {
            if (message.data() != null) {
                apply(message.data().ticket());
            }
        }
    }

    private void apply(ReturnVisitMessage.Visit visit) {
        String complaint = visit.complaintId();
        if (complaint != null) {
            visit.confirmation().ifPresent(confirmed -> confirm(complaint, confirmed));
        }
    }

    private void confirm(String complaint, ReturnVisit visit) {
        try {
            tickets.confirmReturnVisit(complaint, visit);
        } catch (Missing e) {
            log.warn("Return visit {} follows up a complaint that is not here: {}", visit.ticketId(), complaint);
        }
    }
}
