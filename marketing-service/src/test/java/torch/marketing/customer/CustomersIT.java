package torch.marketing.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import org.bson.Document;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import torch.marketing.customer.CustomerEventsListener.CustomerMessage;
import torch.platform.consumer.Received;
import torch.platform.id.Ids;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class CustomersIT {

    @Autowired
    CustomerEventsListener listener;

    @Autowired
    Customers customers;

    @Autowired
    Events events;

    @Autowired
    MongoDatabase database;

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        String id = Ids.next();
        listener.on(List.of(named(id, 2, "青岛轴承")));
        Document once = stored(id);
        listener.on(List.of(named(id, 2, "青岛轴承")));
        listener.on(List.of(named(id, 1, "Qingdao Bearing")));
        assertThat(stored(id)).isEqualTo(once).containsEntry("name", "青岛轴承").containsEntry("sequence", 2L);
    }

    @Test
    void anErasedCustomerLosesItsNameAndStaysKnown() {
        String id = Ids.next();
        listener.on(List.of(named(id, 1, "王先生")));
        listener.on(List.of(new Received<>(id, 2, "crm.customer.erased.v1", Instant.EPOCH, null, null)));
        assertThat(stored(id)).doesNotContainValue("王先生");
        assertThat(customers.known(List.of(id))).containsExactly(id);
    }

    @Test
    void aPoisonMessageDoesNotStopTheNextOne() {
        String id = Ids.next();
        events.send("crm.customers.v1", id, 1, "crm.customer.registered.v1", bytes("{\"customer\":{}}"));
        events.send(
                "crm.customers.v1", id, 2, "crm.customer.changed.v1", bytes("{\"customer\":{\"name\":\"healed\"}}"));
        org.awaitility.Awaitility.await().until(() -> customers.version(id) == 2);
        assertThat(events.of("crm.customers.v1.marketing.customer.dlt", id, 1)).hasSize(1);
    }

    private static Received<CustomerMessage> named(String id, long sequence, String name) {
        CustomerMessage data = new CustomerMessage(new CustomerMessage.Customer(name));
        return new Received<>(id, sequence, "crm.customer.changed.v1", Instant.EPOCH, "seller-1", data);
    }

    private Document stored(String id) {
        return database.getCollection("customers").find(Filters.eq("_id", id)).first();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
