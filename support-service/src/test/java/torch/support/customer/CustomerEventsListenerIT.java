package torch.support.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torch.platform.consumer.Received;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class CustomerEventsListenerIT {

    @Autowired
    private Customers customers;

    @Autowired
    private MongoDatabase database;

    private final String id = UUID.randomUUID().toString();

    private Received<CustomerMessage> named(long sequence, String name, String phone) {
        return new Received<>(
                id,
                sequence,
                "crm.customer.changed.v1",
                Instant.EPOCH,
                "a",
                new CustomerMessage(new CustomerMessage.Customer(name, phone)));
    }

    private Received<CustomerMessage> tombstone(long sequence) {
        return new Received<>(id, sequence, "crm.customer.erased.v1", Instant.EPOCH, "a", null);
    }

    private Document copy() {
        return database.getCollection("customers").find(new Document("_id", id)).first();
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        customers.apply(List.of(named(2, "second", "+861")));
        Document expected = copy();
        customers.apply(List.of(named(1, "first", null)));
        customers.apply(List.of(named(2, "second", "+861")));
        assertThat(copy()).isEqualTo(expected);
        assertThat(customers.version(id)).isEqualTo(2);
        assertThat(customers.knows(id)).isTrue();
    }

    @Test
    void anErasedCustomerIsForgotten() {
        customers.apply(List.of(named(2, "second", "+861")));
        customers.apply(List.of(tombstone(3)));
        customers.apply(List.of(named(2, "second", "+861")));
        assertThat(customers.knows(id)).isFalse();
        assertThat(copy()).containsEntry("name", null).containsEntry("phone", null);
    }
}
