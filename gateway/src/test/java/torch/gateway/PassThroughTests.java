package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static torch.gateway.StubService.answering;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;

class PassThroughTests extends GatewayFixture {

    private static final String PROBLEM = """
            {"type":"urn:torch:problem:cap-reached","title":"满","status":409,"code":"CAP_REACHED"}""";

    @Test
    void leavesAServicesProblemAlone() throws Exception {
        CUSTOMER.behaves(answering(
                409, PROBLEM, "Content-Type", "application/problem+json", "ETag", "\"7\"", "Retry-After", "30"));

        var answer = send(request("/api/customers/1/claim").POST(BodyPublishers.noBody()));

        assertThat(answer.statusCode()).isEqualTo(409);
        assertThat(answer.body()).isEqualTo(PROBLEM);
        assertThat(contentType(answer)).isEqualTo("application/problem+json");
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
        assertThat(answer.headers().firstValue("Retry-After")).contains("30");
    }

    @Test
    void leavesLinksAndLocationsAlone() throws Exception {
        String link = "</api/customers?cursor=a%2Bb>; rel=\"next\"";
        CUSTOMER.behaves(answering(201, "{}", "Location", "/api/customers/1", "Link", link));

        var answer = send(request("/api/customers").POST(BodyPublishers.ofString("{}")));

        assertThat(answer.headers().firstValue("Location")).contains("/api/customers/1");
        assertThat(answer.headers().allValues("Link")).containsExactly(link);
    }

    @Test
    void followsNoRedirectForTheClient() throws Exception {
        CUSTOMER.behaves(answering(303, "", "Location", "/api/customers/2"));

        assertThat(get("/api/customers/1").statusCode()).isEqualTo(303);
        assertThat(CUSTOMER.received()).hasSize(1);
    }

    @Test
    void unpacksNothing() throws Exception {
        var packed = new ByteArrayOutputStream();
        try (var gzip = new GZIPOutputStream(packed)) {
            gzip.write("hello".getBytes());
        }
        CUSTOMER.behaves(exchange -> {
            exchange.getResponseHeaders().add("Content-Encoding", "gzip");
            exchange.sendResponseHeaders(200, packed.size());
            exchange.getResponseBody().write(packed.toByteArray());
            exchange.close();
        });

        var answer = CLIENT.send(
                request("/api/customers").header("Accept-Encoding", "gzip").build(), BodyHandlers.ofByteArray());

        assertThat(CUSTOMER.only().headers().get("Accept-encoding")).containsExactly("gzip");
        assertThat(answer.headers().firstValue("Content-Encoding")).contains("gzip");
        assertThat(answer.body()).isEqualTo(packed.toByteArray());
    }

    @Test
    void saysTheLengthOfWhatHeadDoesNotGet() throws Exception {
        CUSTOMER.behaves(exchange -> {
            exchange.getResponseHeaders().add("Content-Length", "4711");
            exchange.sendResponseHeaders(200, -1);
            exchange.close();
        });

        var answer = send(request("/api/customers/1").method("HEAD", BodyPublishers.noBody()));

        assertThat(answer.headers().firstValue("Content-Length")).contains("4711");
        assertThat(answer.body()).isEmpty();
    }

    @Test
    void keepsItsConnectionsWhateverIsAnswered() throws Exception {
        CUSTOMER.behaves(answering(200, "the record", "ETag", "\"7\""));

        for (int i = 0; i < 20; i++) {
            var answer = get("/api/customers/1", "If-None-Match", "\"7\"");
            assertThat(answer.body()).as("answer %d through 8 connections", i).isEqualTo("the record");
        }
    }

    @Test
    void passesNotModifiedOn() throws Exception {
        CUSTOMER.behaves(answering(304, "", "ETag", "\"7\""));

        var answer = get("/api/customers/1", "If-None-Match", "\"7\"");

        assertThat(answer.statusCode()).isEqualTo(304);
        assertThat(answer.headers().firstValue("ETag")).contains("\"7\"");
    }

    @Test
    void streamsALargeAnswer() throws Exception {
        CUSTOMER.behaves(answering(200, "x".repeat(3_000_000)));

        assertThat(get("/api/customers").body()).hasSize(3_000_000);
    }

    @Test
    void letsGoOfAnEndlessAnswerWhenTheClientLeaves() throws Exception {
        var cutOff = new CompletableFuture<Void>();
        CUSTOMER.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 0);
            try {
                while (!cutOff.isDone()) {
                    exchange.getResponseBody().write(new byte[10_000]);
                }
            } catch (IOException gone) {
                cutOff.complete(null);
            }
        });

        var answer = CLIENT.send(request("/api/customers").build(), BodyHandlers.ofInputStream());
        answer.body().close();

        assertThat(cutOff).succeedsWithin(Duration.ofSeconds(10));
    }

    @Test
    void breaksTheConnectionWhenAnAnswerBreaksOff() {
        CUSTOMER.behaves(exchange -> {
            exchange.sendResponseHeaders(200, 1_000_000);
            exchange.getResponseBody().write(new byte[500_000]);
            exchange.close();
        });

        assertThatThrownBy(() -> get("/api/customers")).isInstanceOf(IOException.class);
    }
}
