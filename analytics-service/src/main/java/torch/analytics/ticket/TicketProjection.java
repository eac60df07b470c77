package torch.analytics.ticket;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.Contribution;
import torch.analytics.contribution.Contributions;
import torch.analytics.contribution.SeenContributions;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.generation.Projection;
import torch.platform.consumer.Received;
import torch.platform.web.Seen;

/** Keeps a contribution of every ticket; figures are counted when they are asked for. */
@Component
class TicketProjection implements Projection<TicketMessage> {

    private final MongoDatabase database;
    private final Tickets tickets;

    TicketProjection(MongoDatabase database, Tickets tickets) {
        this.database = database;
        this.tickets = tickets;
    }

    @Bean
    static Seen seenTickets(MongoDatabase database, GenerationLedger generations) {
        return new SeenContributions(Tickets.COLLECTION, database, generations);
    }

    @Override
    public String feature() {
        return "ticket";
    }

    @Override
    public String topic() {
        return "crm.tickets.v1";
    }

    @Override
    public Class<TicketMessage> dataType() {
        return TicketMessage.class;
    }

    @Override
    public void prepare(Generation generation) {
        tickets.prepare(generation);
    }

    @Override
    public void apply(Generation generation, List<Received<TicketMessage>> batch) {
        Contributions.apply(
                database.getCollection(generation.collection(Tickets.COLLECTION)),
                batch.stream().map(TicketProjection::contribution).toList(),
                (Set<String> _) -> {});
    }

    private static Contribution contribution(Received<TicketMessage> received) {
        TicketMessage message = received.data();
        return message == null
                ? Contribution.zeroed(received.key(), received.sequence())
                : new Contribution(
                        received.key(),
                        received.sequence(),
                        List.of(),
                        message.ticket().document());
    }

    @Override
    public Comparable comparable() {
        return new Comparable(Tickets.COLLECTION, Contributions.BOOKKEEPING, null);
    }
}
