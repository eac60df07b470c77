package torch.support;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.EntityExchangeResult;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.testing.Events;

/** The service as a client uses it. */
public final class SupportApi {

    private final RestTestClient http;
    private final Events events;

    public SupportApi(RestTestClient http, Events events) {
        this.http = http;
        this.events = events;
    }

    public record Answer(int status, HttpHeaders headers, JsonNode body) {

        public Answer ok() {
            assertThat(status).as(body.toString()).isBetween(200, 299);
            return this;
        }

        public Answer refused(int expected, String code) {
            assertThat(status).as(body.toString()).isEqualTo(expected);
            assertThat(body.path("code").asString()).isEqualTo(code);
            assertThat(body.path("type").asString())
                    .isEqualTo("urn:torch:problem:" + code.toLowerCase().replace('_', '-'));
            assertThat(String.valueOf(headers.getContentType())).startsWith("application/problem+json");
            return this;
        }

        public Answer at(String pointer) {
            assertThat(body.path("errors").path(0).path("pointer").asString()).isEqualTo(pointer);
            return this;
        }

        public String id() {
            return ok().body.path("id").asString();
        }

        public long version() {
            return body.path("version").asLong();
        }

        public String text(String field) {
            return body.path(field).asString("");
        }
    }

    /** A customer as customer-service publishes it; waits until support has seen it. */
    public String customer() {
        String id = UUID.randomUUID().toString();
        String value = "{\"customer\":{\"id\":\"" + id + "\",\"version\":1,\"name\":\"青岛润滑\"},\"change\":{}}";
        events.send("crm.customers.v1", id, 1, "crm.customer.registered.v1", value.getBytes(StandardCharsets.UTF_8));
        Answer seen = get("/api/tickets?limit=1&after=customers/" + id + "@1");
        for (int i = 0; i < 10 && seen.status() == 503; i++) {
            // the first message of a run also waits for the consumer group
            seen = get("/api/tickets?limit=1&after=customers/" + id + "@1");
        }
        seen.ok();
        return id;
    }

    /** The first occurrence of every version up to this one; delivery is at least once. */
    public List<ConsumerRecord<String, byte[]>> sent(String topic, String id, int version) {
        Map<String, ConsumerRecord<String, byte[]>> first = new LinkedHashMap<>();
        long deadline = System.nanoTime() + Duration.ofSeconds(15).toNanos();
        while (first.size() < version && System.nanoTime() < deadline) {
            events.all(topic, record -> id.equals(record.key()))
                    .forEach(record -> first.putIfAbsent(Events.header(record, "ce_sequence"), record));
        }
        assertThat(first.keySet())
                .containsExactlyElementsOf(IntStream.rangeClosed(1, version)
                        .mapToObj(Integer::toString)
                        .toList());
        return List.copyOf(first.values());
    }

    public Answer open(String type, String customer, String more) {
        return post(
                "/api/tickets",
                "{\"type\":\"" + type + "\",\"channel\":\"PHONE\",\"subject\":\"油桶渗漏\",\"customerId\":\"" + customer
                        + "\"" + more + "}");
    }

    public String anAssigned(String type, String customer, String more) {
        String id = open(type, customer, more).id();
        command(id, "assign", "{\"owner\":\"agent-2\"}").ok();
        return id;
    }

    public Answer command(String ticket, String verb, @Nullable String json) {
        return post("/api/tickets/" + ticket + "/" + verb, json);
    }

    public Answer get(String path) {
        return send(HttpMethod.GET, path, null, Map.of());
    }

    public Answer post(String path, @Nullable String json) {
        return send(HttpMethod.POST, path, json, Map.of());
    }

    public Answer send(HttpMethod method, String path, @Nullable String json, Map<String, String> headers) {
        var request = http.method(method)
                .uri(URI.create(path))
                .header("Torch-Actor", "agent-1")
                .headers(all -> headers.forEach(all::set));
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json);
        }
        EntityExchangeResult<byte[]> result = request.exchange().expectBody().returnResult();
        byte[] body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                JsonMapper.shared().readTree(body == null ? "{}".getBytes(StandardCharsets.UTF_8) : body));
    }
}
