package torch.customer.erp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.json.JsonMapper;
import torch.customer.CodeSamples;
import torch.customer.CustomerApi;
import torch.customer.CustomerApi.Answer;
import torch.platform.id.Ids;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class ErpCustomersIT {

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    CustomerApi api;
    String code;

    @BeforeEach
    void api() {
        api = new CustomerApi(http);
        code = "K-" + UUID.randomUUID();
    }

    @Test
    void anUnknownCodeMakesACustomerInThePool() {
        send(1, Map.of("name", "ERP 客户"));
        Answer customer = awaitCustomer(Ids.of("erp-customer", code), 1);
        assertThat(customer.body().has("owner")).isFalse();
        assertThat(customer.body().at("/externalIds/0/id").asString()).isEqualTo(code);
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        send(3, Map.of("name", "第三版", "status", "CLOSED"));
        send(1, Map.of("name", "第一版"));
        send(3, Map.of("name", "第三版", "status", "CLOSED"));
        send(2, Map.of("name", "第二版"));
        awaitCustomer(Ids.of("erp-customer", code), 1);
        String marker = "K-" + UUID.randomUUID();
        send(marker, 1, Map.of("name", "after"));
        awaitCustomer(Ids.of("erp-customer", marker), 1);
        Answer customer =
                api.get("/api/customers/" + Ids.of("erp-customer", code)).expect(200);
        assertThat(customer.body().at("/erp/0/sequence").asLong()).isEqualTo(3);
        assertThat(customer.text("status")).isEqualTo("CLOSED");
    }

    @Test
    void anEqualCreditCodeIsLinkedAndWhatWasEnteredStands() {
        String creditCode = CodeSamples.aCreditCode();
        Answer entered = api.post(
                        "/api/customers", Map.of("kind", "COMPANY", "name", "人录入的名字", "creditCode", creditCode))
                .expect(201);
        send(1, Map.of("name", "ERP 的名字", "creditCode", creditCode, "address", "ERP 地址"));
        Answer linked = awaitCustomer(entered.text("id"), 2);
        assertThat(linked.text("name")).isEqualTo("人录入的名字");
        assertThat(linked.text("address")).isEqualTo("ERP 地址");
        assertThat(linked.body().at("/erp/0/differing/name").asString()).isEqualTo("ERP 的名字");
    }

    @Test
    void anEqualPhoneWaitsForADecision() {
        String phone = "138" + ThreadLocalRandom.current().nextInt(10_000_000, 99_999_999);
        Answer entered = api.post("/api/customers", Map.of("kind", "COMPANY", "name", "有电话的", "phone", phone))
                .expect(201);
        send(1, Map.of("name", "同一个电话", "phone", phone));
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(api.get("/api/customers/erp-reviews?limit=200")
                                .body()
                                .toString())
                        .contains(code));
        String review = "/api/customers/erp-reviews/" + code;
        api.post(review + "/link", Map.of("customerId", UUID.randomUUID())).expect(422, "CUSTOMER_UNKNOWN");
        api.post(review + "/link", Map.of("customerId", entered.text("id"))).expect(200);
        assertThat(awaitCustomer(entered.text("id"), 2)
                        .body()
                        .at("/externalIds/0/id")
                        .asString())
                .isEqualTo(code);
        api.post(review + "/link", Map.of("customerId", entered.text("id"))).expect(404);
        send(2, Map.of("name", "同一个电话", "phone", phone, "address", "新地址"));
        assertThat(awaitCustomer(entered.text("id"), 3).text("address")).isEqualTo("新地址");
    }

    @Test
    void aMessageThatBreaksItsSchemaIsPutAsideAndTheNextOneHeals() {
        events.send("erp.customers.v1", code, 1, "erp.customer.v1", "{\"code\":1".getBytes(StandardCharsets.UTF_8));
        send(2, Map.of("name", "geheilt"));
        awaitCustomer(Ids.of("erp-customer", code), 1);
        var dead = events.all("erp.customers.v1.customer.erp.dlt", record -> code.equals(record.key()));
        assertThat(dead).hasSize(1);
        assertThat(new String(dead.getFirst().value(), StandardCharsets.UTF_8)).isEqualTo("{\"code\":1");
    }

    private void send(long sequence, Map<String, String> fields) {
        send(code, sequence, fields);
    }

    private void send(String number, long sequence, Map<String, String> fields) {
        Map<String, String> data = new HashMap<>(Map.of("code", number, "kind", "COMPANY", "status", "ACTIVE"));
        data.putAll(fields);
        events.send(
                "erp.customers.v1",
                number,
                sequence,
                "erp.customer.v1",
                JsonMapper.shared().writeValueAsBytes(data));
    }

    private Answer awaitCustomer(String id, long version) {
        return await().atMost(Duration.ofSeconds(15))
                .until(
                        () -> api.get("/api/customers/" + id),
                        answer -> answer.status() == 200 && answer.version() >= version);
    }
}
