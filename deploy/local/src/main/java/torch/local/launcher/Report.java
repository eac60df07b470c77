package torch.local.launcher;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.local.launcher.JsonTable.Column;
import torch.local.mongod.MongoSource;

/** What a newcomer wants to see: customer values and the funnel, as any client gets them, and the addresses. */
final class Report {
    private static final Duration ANSWER = Duration.ofSeconds(10);
    private static final Duration RUN_IS_MADE = Duration.ofSeconds(60);

    private static final JsonTable VALUES = new JsonTable(
            new Column("customer", "/name"),
            new Column("class", "/class"),
            new Column("R", "/rfm/r"),
            new Column("F", "/rfm/f"),
            new Column("M", "/rfm/m"),
            new Column("sales", "/salesRevenue"),
            new Column("net", "/netRevenue"),
            new Column("invoices", "/invoices"),
            new Column("last sale", "/lastSale"),
            new Column("why", "/reasons"));
    private static final JsonTable SUMMARY = new JsonTable(
            new Column("class", "/class"),
            new Column("customers", "/customers"),
            new Column("sales", "/salesRevenue"),
            new Column("net", "/netRevenue"));
    private static final JsonTable FUNNEL = new JsonTable(
            new Column("stage", "/stage"),
            new Column("reached", "/reached"),
            new Column("of all", "/reachedOfAll"),
            new Column("now", "/now"),
            new Column("value now", "/valueNow"),
            new Column("won/closed", "/wonOfClosed"),
            new Column("won/all", "/wonOfAll"),
            new Column("median days", "/timeInStage/medianSeconds", Report::days),
            new Column("mean days", "/timeInStage/meanSeconds", Report::days));

    private final Ports ports;
    private final MongoSource mongo;
    private final HttpClient client =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();
    private final JsonMapper json = new JsonMapper();

    Report(Ports ports, MongoSource mongo) {
        this.ports = ports;
        this.mongo = mongo;
    }

    void print() {
        section("Customer values", "/api/analytics/customer-values?limit=20", "/items", VALUES);
        section("Customer values, by class", "/api/analytics/customer-values/summary", "/byClass", SUMMARY);
        section("Funnel", "/api/analytics/funnel", "/total/stages", FUNNEL);
        Console.say("");
        Console.say("  everything        http://127.0.0.1:" + ports.gateway() + "/api/...");
        Console.say("  Kafka             127.0.0.1:" + ports.kafka());
        Console.say("  MongoDB           "
                + switch (mongo) {
                    case MongoSource.Program _ -> "127.0.0.1:" + ports.mongod();
                    case MongoSource.Elsewhere _ -> "as CRM_MONGODB_URI says";
                });
        Console.say("  deploy/status  deploy/logs [service]  deploy/down");
    }

    private void section(String title, String path, String rows, JsonTable table) {
        Console.say("");
        Console.say(title + "  (GET " + path + ")");
        try {
            Console.say(table.of(fetch(path).at(rows)));
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

    private static String days(String seconds) {
        if (seconds.isEmpty()) return "";
        return new BigDecimal(seconds)
                .divide(BigDecimal.valueOf(Duration.ofDays(1).toSeconds()), 1, RoundingMode.HALF_UP)
                .toPlainString();
    }
}
