package torch.customer.search;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.client.MongoDatabase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.customer.CustomerApi;
import torch.customer.CustomerApi.Answer;
import torch.platform.consumer.Received;
import torch.platform.testing.Contracts;
import torch.platform.testing.IntegrationTest;
import torch.platform.web.PageRequest;

@IntegrationTest
class CustomerSearchIT {

    @Autowired
    RestTestClient http;

    @Autowired
    CustomerSearchProjection projection;

    @Autowired
    CustomerQueries queries;

    @Autowired
    MongoDatabase database;

    CustomerApi api;

    @BeforeEach
    void api() {
        api = new CustomerApi(http);
    }

    @Test
    void aCustomerIsFoundByAnyPartOfItsNamePhoneAndContact() {
        String brand = "苍" + UUID.randomUUID().toString().substring(0, 6);
        Answer made = api.post(
                        "/api/customers",
                        Map.of(
                                "kind",
                                "DEALER",
                                "name",
                                "青岛" + brand + "润滑油",
                                "region",
                                "370202",
                                "phone",
                                "13905321234"))
                .expect(201);
        String id = made.text("id");
        Answer contact =
                api.post("/api/customers/" + id + "/contacts", Map.of("name", "欧阳" + brand, "roles", List.of("BUYER")));
        String after = "&after=customers/" + id + "@" + contact.version();
        for (String query : List.of(brand, brand.substring(1) + "润滑", "欧阳" + brand, "岛" + brand.substring(0, 2))) {
            assertThat(ids(find("q=" + encode(query) + after))).as(query).contains(id);
        }
        assertThat(ids(find("q=05321234" + after))).contains(id);
        assertThat(ids(find("q=" + encode(brand) + "&kind=DEALER&region=3702&owner=seller-east" + after)))
                .containsExactly(id);
        assertThat(ids(find("q=" + encode(brand) + "&kind=COMPANY" + after))).isEmpty();
        api.get("/api/customers?q=" + encode("海")).expect(400, "QUERY_TOO_SHORT");
    }

    @Test
    void pagesCoverEverythingOnceInOrder() {
        String brand = "页" + UUID.randomUUID().toString().substring(0, 6);
        Answer last = null;
        for (int i = 0; i < 7; i++) {
            last = api.register(brand + i).expect(201);
        }
        List<String> seen = new ArrayList<>();
        String next = "/api/customers?limit=3&q=" + encode(brand) + "&after=customers/" + last.text("id") + "@1";
        while (next != null) {
            Answer page = api.get(next).expect(200);
            seen.addAll(ids(page));
            next = page.body().hasNonNull("next") ? page.text("next") : null;
        }
        assertThat(seen).hasSize(7).doesNotHaveDuplicates();
        assertThat(seen.getFirst()).isEqualTo(last.text("id"));
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        String id = UUID.randomUUID().toString();
        List<Received<CustomerMessage>> messages = new ArrayList<>();
        for (String type : List.of("registered", "changed", "linked", "contacts-changed")) {
            messages.add(golden(id, messages.size() + 1, "crm.customer." + type + ".v1"));
        }
        messages.forEach(message -> projection.apply(List.of(message)));
        Document inOrder = stored(id);
        Random random = new Random(7);
        for (int round = 0; round < 20; round++) {
            projection.apply(List.of(messages.get(random.nextInt(messages.size()))));
        }
        assertThat(stored(id)).isEqualTo(inOrder);
        assertThat(projection.version(id)).isEqualTo(4);
    }

    @Test
    void everyListExaminesLittleMoreThanItReturns() {
        Instant at = Instant.parse("2026-01-01T00:00:00Z");
        List<Received<CustomerMessage>> many = new ArrayList<>();
        for (int i = 0; i < 2000; i++) {
            var customer = new CustomerMessage.Customer(
                    i % 4 == 0 ? "DEALER" : "COMPANY",
                    "测试企业" + i,
                    "ACTIVE",
                    null,
                    "+861390000" + (1000 + i),
                    "seller-" + i % 10,
                    null,
                    new CustomerMessage.Place("3702" + (10 + i % 20), "x"),
                    null,
                    at.plusSeconds(i),
                    List.of(),
                    List.of());
            many.add(new Received<>("explain-" + i, 1, "t", at, null, new CustomerMessage(customer)));
        }
        projection.apply(many);
        for (CustomerFilter filter : List.of(
                new CustomerFilter(null, null, null, null, null, null, null),
                new CustomerFilter("测试企业", null, null, null, null, null, null),
                new CustomerFilter("企业", "DEALER", null, null, null, null, null),
                new CustomerFilter(null, null, null, "seller-3", null, null, null),
                new CustomerFilter(null, null, "ACTIVE", null, "370000", null, null))) {
            PageRequest page = new PageRequest("/api/customers", 50, null);
            PageRequest later = new PageRequest(
                    "/api/customers",
                    50,
                    List.of(Long.toString(at.plusSeconds(1500).toEpochMilli()), "explain-1500"));
            assertLean(filter, page);
            assertLean(filter, later);
        }
    }

    private void assertLean(CustomerFilter filter, PageRequest page) {
        Document explained =
                queries.find(queries.queries(filter, page).getFirst(), page).explain();
        Document stats = explained.get("executionStats", Document.class);
        int returned = stats.getInteger("nReturned");
        assertThat(returned).as("%s returns", filter).isGreaterThan(0);
        assertThat(stats.getInteger("totalDocsExamined"))
                .as("%s examines", filter)
                .isLessThan(10 * returned);
        assertThat(explained.toJson()).doesNotContain("COLLSCAN").doesNotContain("\"SORT\"");
    }

    private Received<CustomerMessage> golden(String id, long sequence, String type) {
        JsonMapper json = JsonMapper.builder()
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
        CustomerMessage message = json.readValue(Contracts.golden(type), CustomerMessage.class);
        return new Received<>(id, sequence, type, Instant.EPOCH, null, message);
    }

    private Document stored(String id) {
        return database.getCollection(CustomerSearchProjection.COLLECTION)
                .find(new Document("_id", id))
                .first();
    }

    private Answer find(String query) {
        return api.get("/api/customers?" + query).expect(200);
    }

    private static List<String> ids(Answer page) {
        return page.body()
                .path("items")
                .valueStream()
                .map(item -> item.path("id").asString())
                .toList();
    }

    private static String encode(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
