package torch.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Works the service as its clients do. */
public final class MarketingDriver {

    public static final String MARKETER = "marketing-1";
    public static final String MANAGER = "manager-1";

    private static final Duration PATIENCE = Duration.ofSeconds(15);

    private final RestTestClient http;

    public MarketingDriver(RestTestClient http) {
        this.http = http;
    }

    public record Answer(int status, HttpHeaders headers, String body) {

        public JsonNode json() {
            return JsonMapper.shared().readTree(body);
        }

        public String id() {
            return json().path("id").asString();
        }

        public String text(String field) {
            return json().path(field).asString();
        }

        /** The amount of a money field. */
        public String amount(String field) {
            return new java.math.BigDecimal(json().path(field).path("amount").asString())
                    .setScale(2)
                    .toString();
        }

        public Answer is(int expected) {
            assertThat(status).as(body).isEqualTo(expected);
            return this;
        }

        public Answer isProblem(int expected, String code) {
            is(expected);
            assertThat(String.valueOf(headers.getContentType())).startsWith("application/problem+json");
            assertThat(json().path("code").asString()).as(body).isEqualTo(code);
            assertThat(json().path("type").asString()).startsWith("urn:torch:problem:");
            return this;
        }
    }

    /** A department that no other test uses. */
    public static String aDepartment() {
        return "branch-" + UUID.randomUUID().toString().substring(0, 8);
    }

    public Answer planBudget(String department, String planned) {
        return post("finance-1", "/api/budgets", """
                {"year":2026,"department":"%s","category":"exhibition","planned":{"amount":"%s","currency":"CNY"}}""".formatted(department, planned));
    }

    public Answer draft(String department, String planned, String customers) {
        return post(MARKETER, "/api/campaigns", """
                {"name":"润滑油春季展","year":2026,"department":"%s","category":"exhibition","expectedLeads":40,\
                "planned":{"amount":"%s","currency":"CNY"},"customers":[%s]}""".formatted(department, planned, customers));
    }

    /** Id of a campaign that waits for its approval, at version 2. */
    public String submitted(String department, String planned) {
        String id = draft(department, planned, "").is(201).id();
        step(MARKETER, id, "submit").is(200);
        return id;
    }

    /** Id of a campaign that is approved, at version 3. */
    public String approved(String department, String planned) {
        String id = submitted(department, planned);
        step(MANAGER, id, "approve").is(200);
        return id;
    }

    public Answer step(String actor, String campaign, String step) {
        return exchange(actor, HttpMethod.POST, "/api/campaigns/" + campaign + "/" + step, null, null, null);
    }

    public Answer step(String actor, String campaign, String step, String json) {
        return post(actor, "/api/campaigns/" + campaign + "/" + step, json);
    }

    public Answer spend(String campaign, String amount) {
        return step(MARKETER, campaign, "expenses", """
                {"amount":{"amount":"%s","currency":"CNY"},"note":"Stand rent"}""".formatted(amount));
    }

    /** The budget once it is as wanted; fails when it does not get there within 15 s. */
    public Answer awaitBudget(String id, Predicate<Answer> wanted) {
        return await().atMost(PATIENCE).until(() -> get("/api/budgets/" + id).is(200), wanted);
    }

    public Answer get(String path) {
        return exchange("reader-1", HttpMethod.GET, path, null, null, null);
    }

    public Answer post(String actor, String path, String json) {
        return exchange(actor, HttpMethod.POST, path, null, null, json);
    }

    public Answer postWithKey(String actor, String path, String key, String json) {
        return exchange(actor, HttpMethod.POST, path, "Idempotency-Key", key, json);
    }

    public Answer patch(String path, String etag, String json) {
        return exchange(MARKETER, HttpMethod.PATCH, path, "If-Match", etag, json);
    }

    private Answer exchange(
            String actor,
            HttpMethod method,
            String path,
            @Nullable String header,
            @Nullable String value,
            @Nullable String json) {
        var request = http.method(method).uri(URI.create(path)).header("Torch-Actor", actor);
        if (header != null) {
            request.header(header, value);
        }
        if (json != null) {
            request.contentType(MediaType.APPLICATION_JSON).body(json.getBytes(StandardCharsets.UTF_8));
        }
        var result = request.exchange().expectBody().returnResult();
        byte[] body = result.getResponseBody();
        return new Answer(
                result.getStatus().value(),
                result.getResponseHeaders(),
                body == null ? "" : new String(body, StandardCharsets.UTF_8));
    }
}
