package torch.analytics.customer;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import torch.analytics.contribution.CellNames;
import torch.analytics.contribution.Cells;
import torch.analytics.contribution.Contribution;
import torch.analytics.contribution.Contributions;
import torch.analytics.contribution.SeenContributions;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.generation.Projection;
import torch.platform.consumer.Received;
import torch.platform.web.Seen;

/** Keeps our copy of customers; a new or lost ERP code moves the revenue of that code. */
@Component
class CustomerProjection implements Projection<CustomerMessage> {

    private final MongoDatabase database;
    private final Customers customers;
    private final Cells cells;

    CustomerProjection(MongoDatabase database, Customers customers, Cells cells) {
        this.database = database;
        this.customers = customers;
        this.cells = cells;
    }

    @Bean
    static Seen seenCustomers(MongoDatabase database, GenerationLedger generations) {
        return new SeenContributions(Customers.COLLECTION, database, generations);
    }

    @Override
    public String feature() {
        return "customer";
    }

    @Override
    public String topic() {
        return "crm.customers.v1";
    }

    @Override
    public Class<CustomerMessage> dataType() {
        return CustomerMessage.class;
    }

    @Override
    public void prepare(Generation generation) {
        customers.prepare(generation);
    }

    @Override
    public void apply(Generation generation, List<Received<CustomerMessage>> batch) {
        Contributions.apply(
                database.getCollection(generation.collection(Customers.COLLECTION)),
                batch.stream().map(CustomerProjection::contribution).toList(),
                touched -> cells.changed(generation, touched));
    }

    private static Contribution contribution(Received<CustomerMessage> received) {
        CustomerMessage message = received.data();
        if (message == null) {
            return Contribution.zeroed(received.key(), received.sequence());
        }
        Profile profile = Profile.of(message.customer());
        List<String> cells = Stream.concat(
                        Stream.of(CellNames.customer(received.key())),
                        profile.codes().stream().map(CellNames::code))
                .toList();
        return new Contribution(received.key(), received.sequence(), cells, profile.document());
    }

    @Override
    public Comparable comparable() {
        return new Comparable(Customers.COLLECTION, Contributions.BOOKKEEPING, null);
    }
}
