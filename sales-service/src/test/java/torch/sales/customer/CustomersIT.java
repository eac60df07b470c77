package torch.sales.customer;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.id.Ids;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.sales.SalesDriver;

@IntegrationTest
class CustomersIT {

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @Autowired
    Customers customers;

    @Autowired
    MongoDatabase database;

    private SalesDriver sales;

    @BeforeEach
    void drive() {
        sales = new SalesDriver(http, events);
    }

    @Test
    void readsTheEventThatIsPublishedAsTheContract() {
        byte[] golden = Contracts.golden("crm.customer.registered.v1");
        String id =
                JsonMapper.shared().readTree(golden).path("customer").path("id").asString();
        events.send("crm.customers.v1", id, 1, "crm.customer.registered.v1", golden);
        seen(id, 1);
        assertThat(customers.knows(id)).isTrue();
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        String id = Ids.next();
        String code = sales.uniqueCode();
        List<Integer> versions = new ArrayList<>();
        for (int version = 1; version <= 8; version++) {
            versions.addAll(Collections.nCopies(3, version));
        }
        Collections.shuffle(versions, new Random(11));
        versions.forEach(version -> sales.announce(id, version, code + "-" + version));
        seen(id, 8);
        Document settled = document(id);
        sales.announce(id, 5, code + "-5");
        sales.announce(id, 8, code + "-8");
        sales.announce(id, 9, code + "-8");
        seen(id, 9);
        assertThat(document(id)).isEqualTo(settled.append("sequence", 9L));
        assertThat(customers.idOf(code + "-8")).contains(id);
        assertThat(customers.idOf("erp:" + code + "-8")).contains(id);
        assertThat(customers.idOf(code + "-5")).isEmpty();
        assertThat(customers.erpCode(id)).contains(code + "-8");
    }

    @Test
    void anErasedCustomerIsKnownNoMoreAndDoesNotComeBack() {
        String code = sales.uniqueCode();
        String id = sales.customer(code);
        events.send("crm.customers.v1", id, 3, "crm.customer.tombstone.v1", null);
        seen(id, 3);
        assertThat(customers.knows(id)).isFalse();
        assertThat(customers.idOf(code)).isEmpty();
        assertThat(document(id).values()).doesNotContain("客户 " + code);
    }

    @Test
    void aCustomerIsFoundByItsExternalIdThroughAnIndex() {
        String code = sales.uniqueCode();
        sales.customer(code);
        var stats = database.getCollection("customers")
                .find(Filters.eq("externalIds", "erp:" + code))
                .explain(ExplainVerbosity.EXECUTION_STATS)
                .get("executionStats", Document.class);
        assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(1);
    }

    private void seen(String id, long version) {
        sales.get("/api/opportunities?limit=1&after=customers/" + id + "@" + version)
                .is(200);
    }

    private Document document(String id) {
        return database.getCollection("customers").find(Filters.eq("_id", id)).first();
    }
}
