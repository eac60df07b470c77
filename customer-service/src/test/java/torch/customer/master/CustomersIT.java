package torch.customer.master;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.customer.CodeSamples;
import torch.customer.CustomerApi;
import torch.customer.CustomerApi.Answer;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class CustomersIT {

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    CustomerApi api;

    @BeforeEach
    void api() {
        api = new CustomerApi(http);
    }

    @Test
    void aCustomerIsRegisteredChangedAndReadWithItsContacts() {
        Answer registered = api.post(
                        "/api/customers",
                        Map.of("kind", "COMPANY", "name", "烟台港润滑油有限公司", "region", "370602", "phone", "0532-6666 8888"))
                .expect(201);
        String path = "/api/customers/" + registered.text("id");
        assertThat(registered.text("owner")).isEqualTo("seller-east");
        assertThat(registered.body().at("/region/path").toString()).contains("山东省", "烟台市");

        Answer changed = api.patch(path, 1, Map.of("phone", "13800138000", "address", "港城东大街1号"))
                .expect(200);
        assertThat(changed.text("phone")).isEqualTo("+8613800138000");
        assertThat(changed.body().at("/region/code").asString()).isEqualTo("370602");

        Answer contact = api.post(path + "/contacts", Map.of("name", "王磊", "roles", List.of("BUYER")))
                .expect(201);
        assertThat(contact.version()).isEqualTo(3);
        String contactPath = path + "/contacts/" + contact.text("id");
        api.patch(contactPath, 3, Map.of("title", "采购总监")).expect(200);
        assertThat(api.get(path + "/contacts")
                        .expect(200)
                        .body()
                        .at("/items/0/title")
                        .asString())
                .isEqualTo("采购总监");
        api.delete(contactPath, 4).expect(200);
        assertThat(api.get(path).expect(200).version()).isEqualTo(5);

        var records = events.of("crm.customers.v1", registered.text("id"), 5);
        assertThat(records)
                .extracting(record -> Events.header(record, "ce_sequence"))
                .containsExactly("1", "2", "3", "4", "5");
        records.forEach(record -> Contracts.assertValid(Events.header(record, "ce_type"), record.value()));
    }

    @Test
    void fiftyParallelCreatesOfOneCreditCodeMakeOneCustomerAndNameIt() throws Exception {
        String creditCode = CodeSamples.aCreditCode();
        Callable<Answer> create = () -> api.post(
                "/api/customers",
                Map.of("kind", "COMPANY", "name", "同一家", "creditCode", creditCode),
                "Idempotency-Key",
                UUID.randomUUID().toString());
        List<Answer> answers = together(50, create);
        List<Answer> made =
                answers.stream().filter(answer -> answer.status() == 201).toList();
        assertThat(made).hasSize(1);
        assertThat(answers)
                .filteredOn(answer -> answer.status() != 201)
                .hasSize(49)
                .allSatisfy(answer -> {
                    answer.expect(409, "DUPLICATE_CUSTOMER");
                    assertThat(answer.text("customerId"))
                            .isEqualTo(made.getFirst().text("id"));
                });
    }

    @Test
    void twentyParallelRequestsWithOneKeyMakeOneCustomer() throws Exception {
        String key = UUID.randomUUID().toString();
        String creditCode = CodeSamples.aCreditCode();
        Callable<Answer> create = () -> api.post(
                "/api/customers",
                Map.of("kind", "COMPANY", "name", "一次", "creditCode", creditCode),
                "Idempotency-Key",
                key);
        List<Answer> answers = together(20, create);
        assertThat(answers).allSatisfy(answer -> answer.expect(201));
        assertThat(answers)
                .extracting(answer -> answer.text("id"))
                .containsOnly(answers.getFirst().text("id"));
    }

    @Test
    void aCreditCodeThatIsGivenUpIsFreeAgain() {
        String creditCode = CodeSamples.aCreditCode();
        Map<String, String> fields = Map.of("kind", "COMPANY", "name", "甲公司", "creditCode", creditCode);
        Answer first = api.post("/api/customers", fields).expect(201);
        api.post("/api/customers", fields).expect(409, "DUPLICATE_CUSTOMER");
        Map<String, String> without = new java.util.HashMap<>();
        without.put("creditCode", null);
        api.patch("/api/customers/" + first.text("id"), 1, without).expect(200);
        api.post("/api/customers", fields).expect(201);
    }

    @Test
    void aLostUpdateIsRefused() {
        String path = "/api/customers/" + api.register("甲公司").expect(201).text("id");
        api.patch(path, 1, Map.of("name", "乙公司")).expect(200);
        api.patch(path, 1, Map.of("name", "丙公司")).expect(412, "VERSION_STALE");
        assertThat(api.get(path).text("name")).isEqualTo("乙公司");
    }

    @Test
    void badInputIsAProblemThatPointsAtTheField() {
        assertThat(api.post("/api/customers", Map.of("kind", "FRIEND", "name", "x"))
                        .expect(400, "WRONG_TYPE")
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/kind");
        api.post("/api/customers", Map.of("kind", "COMPANY", "name", "x", "owner", "me"))
                .expect(400, "UNKNOWN_FIELD");
        api.post("/api/customers", Map.of("kind", "COMPANY", "name", Map.of("$ne", "x")))
                .expect(400, "WRONG_TYPE");
        api.post("/api/customers", List.of()).expect(400, "WRONG_TYPE");
        api.post("/api/customers", Map.of("kind", "COMPANY", "name", "x".repeat(70_000)))
                .expect(413, "BODY_TOO_LARGE");
        assertThat(api.post("/api/customers", Map.of("kind", "COMPANY", "name", "x", "phone", "1"))
                        .expect(422, "INVALID_FIELDS")
                        .body()
                        .at("/errors/0/pointer")
                        .asString())
                .isEqualTo("/phone");
        api.get("/api/customers/nobody").expect(404, "NOT_FOUND");
        String path = "/api/customers/" + api.register("甲公司").text("id");
        api.patch(path, 1, Map.of("owner", "me")).expect(400, "UNKNOWN_FIELD");
        api.patch(path, 1, Map.of("version", 9)).expect(400, "UNKNOWN_FIELD");
        api.patch(path, 1, List.of()).expect(400, "WRONG_TYPE");
        assertThat(api.get(path).version()).isEqualTo(1);
    }

    private static List<Answer> together(int times, Callable<Answer> request) throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            var running = threads.invokeAll(
                    IntStream.range(0, times).mapToObj(i -> request).toList());
            List<Answer> answers = new java.util.ArrayList<>();
            for (var one : running) {
                answers.add(one.get());
            }
            return answers;
        }
    }
}
