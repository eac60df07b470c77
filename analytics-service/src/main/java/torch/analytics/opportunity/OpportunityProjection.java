package torch.analytics.opportunity;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.Set;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import torch.analytics.base.Base;
import torch.analytics.contribution.Contribution;
import torch.analytics.contribution.Contributions;
import torch.analytics.contribution.DirtyLedger;
import torch.analytics.contribution.SeenContributions;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.generation.Projection;
import torch.platform.consumer.Received;
import torch.platform.web.Seen;

/**
 * Keeps a contribution of every deal. The funnel's cells are groups of deals by id: here only their counters are raised
 * (docs/adr/0006-analytics-cells.md); {@link Deals} recomputes what is behind.
 */
@Component
class OpportunityProjection implements Projection<OpportunityMessage> {

    /** Deals that are read again together when one of them has changed. */
    private static final int CELLS = 256;

    private final MongoDatabase database;
    private final Deals deals;
    private final Base base;

    OpportunityProjection(MongoDatabase database, Deals deals, Base base) {
        this.database = database;
        this.deals = deals;
        this.base = base;
    }

    @Bean
    static Seen seenOpportunities(MongoDatabase database, GenerationLedger generations) {
        return new SeenContributions(Deals.COLLECTION, database, generations);
    }

    @Override
    public String feature() {
        return "opportunity";
    }

    @Override
    public String topic() {
        return "crm.opportunities.v1";
    }

    @Override
    public Class<OpportunityMessage> dataType() {
        return OpportunityMessage.class;
    }

    @Override
    public void prepare(Generation generation) {
        deals.prepare(generation);
    }

    @Override
    public void apply(Generation generation, List<Received<OpportunityMessage>> batch) {
        Contributions.apply(
                database.getCollection(generation.collection(Deals.COLLECTION)),
                batch.stream().map(this::contribution).toList(),
                touched -> raise(generation, touched));
    }

    private Contribution contribution(Received<OpportunityMessage> received) {
        OpportunityMessage message = received.data();
        if (message == null) {
            return Contribution.zeroed(received.key(), received.sequence());
        }
        String cell = Integer.toString(Math.floorMod(received.key().hashCode(), CELLS));
        return new Contribution(
                received.key(), received.sequence(), List.of(cell), StoredDeal.of(message.opportunity(), base));
    }

    private void raise(Generation generation, Set<String> cells) {
        DirtyLedger.raise(
                database.getCollection(generation.collection(Deals.COUNTERS))
                        .withWriteConcern(WriteConcern.MAJORITY.withJournal(true)),
                cells,
                List.of());
    }

    @Override
    public Comparable comparable() {
        return new Comparable(Deals.COLLECTION, Contributions.BOOKKEEPING, null);
    }
}
