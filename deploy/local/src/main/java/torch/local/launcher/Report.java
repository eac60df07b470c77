package torch.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** What a newcomer wants to see: customer values and the funnel, as any client gets them, and the addresses. */
final class Report {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration RUN_IS_MADE = Duration.ofSeconds(60);

    private final Ports ports;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final JsonMapper json = new JsonMapper();

    Report(Ports ports) {
        this.ports = ports;
    }

    void print() {
        section("Customer values", "/api/analytics/customer-values?limit=20");
        section("Customer values, summary", "/api/analytics/customer-values/summary");
        section("Funnel", "/api/analytics/funnel");
        Console.say("");
        Console.say("  everything        http://127.0.0.1:" + ports.gateway() + "/api/...");
        Console.say("  Kafka             127.0.0.1:" + ports.kafka());
        Console.say("  MongoDB           127.0.0.1:" + ports.mongod());
        Console.say("  deploy/status  deploy/logs [service]  deploy/down");
    }

    private void section(String title, String path) {
        Console.say("");
        Console.say(title + "  (GET " + path + ")");
        try {
            Console.say(text(fetch(path)));
        } catch (IOException e) {
            Console.say("  not to be had: " + e.getMessage());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Waits while the answer is 202: a run of the valuation is being made. */
    private JsonNode fetch(String path) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + ports.gateway() + path))
                .timeout(ANSWER)
                .build();
        Instant limit = Instant.now().plus(RUN_IS_MADE);
        HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
        while (answer.statusCode() == 202 && Instant.now().isBefore(limit)) {
            Thread.sleep(500);
            answer = client.send(request, BodyHandlers.ofString());
        }
        if (answer.statusCode() != 200) throw new IOException("the gateway answered " + answer.statusCode());
        return json.readTree(answer.body());
    }

    private static String text(JsonNode answer) {
        JsonNode rows = rows(answer);
        return rows.isEmpty() ? "  (empty)" : JsonTable.of(rows);
    }

    private static JsonNode rows(JsonNode answer) {
        if (answer.isArray()) return answer;
        return answer.valueStream().filter(JsonNode::isArray).findFirst().orElse(answer);
    }
}
