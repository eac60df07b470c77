package torch.support.ticket;

import org.bson.Document;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;
import torch.support.sla.SlaSignal;

@Configuration(proxyBeanMethods = false)
class TicketConfiguration {

    static final Topic TOPIC = Topic.state("crm.tickets.v1");
    static final AggregateType<Ticket> TYPE =
            new AggregateType<>("ticket", "tickets", TOPIC, Ticket.class, TicketView::of, TicketConfiguration::derived);

    /** Each is null when it does not apply, which keeps the ticket out of the partial index. */
    private static Document derived(Ticket ticket) {
        return new Document(TicketFields.DUE_AT, ticket.clock().dueAt())
                .append(
                        TicketFields.SIGNAL_AT,
                        ticket.clock().next().map(SlaSignal::at).orElse(null))
                .append(
                        TicketFields.OPEN_EDITION,
                        ticket.progress().isOpen() ? ticket.clock().edition() : null);
    }

    @Bean
    Topic ticketsTopic() {
        return TOPIC;
    }

    @Bean
    Aggregates<Ticket> ticketAggregates(AggregateStores stores) {
        Aggregates<Ticket> tickets = stores.of(TYPE);
        TicketFields.create(tickets.documents());
        return tickets;
    }
}
