package torch.sales.product;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static torch.sales.SalesDriver.bytes;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.PartitionInfo;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.sales.SalesDriver;

@IntegrationTest
class ProductsIT {

    private static final String TOPIC = "erp.products.v1";

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @Autowired
    Products products;

    @Autowired
    MongoDatabase database;

    @Autowired
    KafkaTemplate<String, byte[]> kafka;

    private SalesDriver sales;

    @BeforeEach
    void drive() {
        sales = new SalesDriver(http, events);
    }

    @Test
    void readsTheMessageThatIsPublishedAsTheContract() {
        events.send(TOPIC, "L-HM46", 1, "erp.product.v1", Contracts.golden("erp.product.v1"));
        awaitName("L-HM46", "L-HM 46 抗磨液压油");
        var product = sales.get("/api/products/L-HM46").is(200).json();
        assertThat(product.path("listPrice").path("amount").asString()).isEqualTo("86.50");
        assertThat(product.has("standardCost")).isFalse();
    }

    @Test
    void takesStructuredModeToo() {
        String code = "S-" + sales.uniqueCode();
        events.send(new ProducerRecord<>(TOPIC, code, structured(code, "structured")));
        awaitName(code, "structured");
    }

    @Test
    void twiceAndOutOfOrderEndsInTheSameState() {
        String code = "O-" + sales.uniqueCode();
        List<Integer> sequences = new ArrayList<>();
        for (int sequence = 1; sequence <= 8; sequence++) {
            sequences.addAll(Collections.nCopies(3, sequence));
        }
        Collections.shuffle(sequences, new Random(7));
        for (int sequence : sequences) {
            send(code, sequence, data(code, "version " + sequence, "ACTIVE"));
        }
        awaitName(code, "version 8");
        Document settled = document(code);
        send(code, 5, data(code, "version 5", "DISCONTINUED"));
        settle();
        assertThat(document(code)).isEqualTo(settled);
    }

    @Test
    void aMessageThatBreaksItsContractStopsNothingAndTheNextOneHeals() {
        String code = "P-" + sales.uniqueCode();
        send(code, 1, "{\"code\":\"" + code + "\"}");
        send(code, 2, data("another", "wrong key", "ACTIVE"));
        send(code, 3, "not json");
        send(code, 4, data(code, "healed", "ACTIVE"));
        awaitName(code, "healed");
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(
                                events.all(TOPIC + ".sales.product.dlt", record -> code.equals(record.key())))
                        .hasSize(3));
    }

    @ParameterizedTest
    @ValueSource(strings = {"none", "category", "status", "category and status", "text", "text and status"})
    void eachFilterReadsAnIndexAndLittleMoreThanItAnswers(String which) {
        String run = sales.uniqueCode();
        for (int i = 0; i < 60; i++) {
            send(run + "-" + i, 1, data(run + "-" + i, "Gear oil " + run + i, i % 3 == 0 ? "DISCONTINUED" : "ACTIVE"));
        }
        await().atMost(Duration.ofSeconds(15))
                .until(() -> products.find(run + "-59").isPresent());
        var filter = new Products.Filter(
                which.contains("category") ? "HYD" : null,
                which.contains("status") ? ProductStatus.ACTIVE : null,
                which.contains("text") ? run : null);
        var explained = products.find(Products.criteria(filter, null), 20).explain(ExplainVerbosity.EXECUTION_STATS);
        var stats = explained.get("executionStats", Document.class);
        assertThat(stats.getInteger("nReturned")).isPositive();
        assertThat(explained.toJson()).doesNotContain("COLLSCAN").doesNotContain("\"stage\": \"SORT\"");
        assertThat(stats.getInteger("totalDocsExamined")).isLessThan(10 * stats.getInteger("nReturned"));
    }

    @Test
    void isListedByCodeAndFoundByTheBeginningOfItsName() {
        String word = "w" + sales.uniqueCode();
        for (String suffix : List.of("b", "a", "c")) {
            send(word + suffix, 1, data(word + suffix, "Oil " + word, "ACTIVE"));
        }
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(sales.get("/api/products?text=" + word)
                                .is(200)
                                .json()
                                .path("items"))
                        .hasSize(3));
        var first =
                sales.get("/api/products?limit=2&text=" + word.toUpperCase()).json();
        assertThat(first.path("items"))
                .extracting(product -> product.path("code").asString())
                .containsExactly(word + "a", word + "b");
        assertThat(sales.get(first.path("next").asString()).json().path("items"))
                .hasSize(1);
        sales.get("/api/products?text=" + "x".repeat(31)).isProblem(400, "PARAMETER_INVALID");
        sales.get("/api/products/none").isProblem(404, "NOT_FOUND");
    }

    private void send(String code, long sequence, String data) {
        events.send(TOPIC, code, sequence, "erp.product.v1", bytes(data));
    }

    private static String data(String code, String name, String status) {
        return """
                {"code":"%s","name":"%s","category":{"code":"HYD","name":"液压油"},"unit":"L","status":"%s","vendorField":1}""".formatted(code, name, status);
    }

    private void awaitName(String code, String name) {
        await().atMost(Duration.ofSeconds(15))
                .untilAsserted(() -> assertThat(products.find(code))
                        .hasValueSatisfying(
                                product -> assertThat(product.name()).isEqualTo(name)));
    }

    /** What was sent before has been read once a later message of each partition is. */
    private void settle() {
        for (PartitionInfo partition : kafka.partitionsFor(TOPIC)) {
            String probe = "probe-" + sales.uniqueCode();
            events.send(new ProducerRecord<>(TOPIC, partition.partition(), probe, structured(probe, "probe")));
            awaitName(probe, "probe");
        }
    }

    private static byte[] structured(String code, String name) {
        return bytes("""
                {"specversion":"1.0","id":"1","source":"/erp","type":"erp.product.v1","subject":"%s","sequence":3,\
                "time":"2026-03-02T09:00:00+08:00","data":%s}""".formatted(code, data(code, name, "ACTIVE")));
    }

    private Document document(String code) {
        return database.getCollection("products").find(Filters.eq("_id", code)).first();
    }
}
