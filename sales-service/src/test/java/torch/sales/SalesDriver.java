package torch.sales;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.id.Ids;
import torch.platform.testing.Events;

/** Works the service as its clients and the other services do. */
public final class SalesDriver {

    private final RestTestClient http;
    private final Events events;

    public SalesDriver(RestTestClient http, Events events) {
        this.http = http;
        this.events = events;
    }

    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String id() {
            return json().path("id").asString();
        }

        public Answer is(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        public Answer isProblem(int expected, String code) {
            is(expected);
            assertThat(headers.getContentType())
                    .isNotNull()
                    .satisfies(type -> assertThat(type.toString()).startsWith("application/problem+json"));
            assertThat(json().path("code").asString()).as(body).isEqualTo(code);
            assertThat(json().path("type").asString()).startsWith("urn:torch:problem:");
            return this;
        }
    }

    /** A customer that customer-service would have announced; returns its id once this service has seen it. */
    public String customer(String erpCode) {
        String id = Ids.next();
        announce(id, 1, erpCode);
        get("/api/opportunities?limit=1&after=customers/" + id + "@1").is(200);
        return id;
    }

    public void announce(String id, long version, String erpCode) {
        String value = """
                {"customer":{"id":"%s","version":%d,"kind":"COMPANY","name":"客户 %s","status":"ACTIVE",\
                "owner":"seller-qd-1","externalIds":[{"system":"erp","id":"%s"}]},"change":{}}""".formatted(id, version, erpCode, erpCode);
        events.send("crm.customers.v1", id, version, "crm.customer.changed.v1", bytes(value));
    }

    /** The first occurrence of each of the key's events up to a sequence, in order of arrival; repeats are allowed. */
    public List<ConsumerRecord<String, byte[]>> firsts(String topic, String key, long sequence) {
        var firsts = new LinkedHashMap<String, ConsumerRecord<String, byte[]>>();
        await().atMost(Duration.ofSeconds(15)).until(() -> {
            events.all(topic, record -> key.equals(record.key()))
                    .forEach(record -> firsts.putIfAbsent(Events.header(record, "ce_sequence"), record));
            return firsts.containsKey(Long.toString(sequence));
        });
        return List.copyOf(firsts.values());
    }

    public String uniqueCode() {
        return UUID.randomUUID().toString().substring(0, 13);
    }

    /** An open deal of one line worth 250.00 CNY. */
    public Answer open(String customerId, String owner, String product, String closeDate) {
        return post("/api/opportunities", """
                        {"customerId":"%s","title":"Oil","owner":"%s","closeDate":"%s","lines":[{"productCode":"%s",\
                        "quantity":"2.5","unitPrice":{"amount":"100","currency":"CNY"}}]}""".formatted(customerId, owner, closeDate, product))
                .is(201);
    }

    public Answer get(String path) {
        return exchange(HttpMethod.GET, path, null, null, null);
    }

    public Answer post(String path, String json) {
        return exchange(HttpMethod.POST, path, null, MediaType.APPLICATION_JSON, json);
    }

    public Answer patch(String path, String etag, String json) {
        return exchange(HttpMethod.PATCH, path, etag, MediaType.APPLICATION_JSON, json);
    }

    public Answer postLines(String path, String lines) {
        return exchange(HttpMethod.POST, path, null, MediaType.parseMediaType("application/x-ndjson"), lines);
    }

    private Answer exchange(HttpMethod method, String path, String etag, MediaType type, String body) {
        var request = http.method(method).uri(URI.create(path)).header("Torch-Actor", "seller-qd-1");
        if (etag != null) {
            request.header("If-Match", etag);
        }
        if (body != null) {
            request.contentType(type).body(bytes(body));
        }
        var result = request.exchange().expectBody().returnResult();
        byte[] answer = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                answer == null ? "" : new String(answer, StandardCharsets.UTF_8));
    }

    public static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
