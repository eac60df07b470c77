package torch.demo.gateway;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Sends requests until they are answered. Every command has an Idempotency-Key of its own, so that a repeat, even by a
 * second run of the story, does nothing twice.
 */
public final class Gateway {

    private static final Duration ANSWER = Duration.ofSeconds(150);
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    private static final long PAUSE_MILLIS = 250;
    private static final Set<Integer> UNAVAILABLE = Set.of(502, 503, 504);

    private final URI address;
    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(5))
            .build();

    public Gateway(URI address) {
        this.address = address;
    }

    public Answer get(String path) {
        return answer(request(path, "demo").GET());
    }

    /** @param key what makes this command the same command again */
    public Answer post(String person, String path, String key, @Nullable Object body) {
        BodyPublisher content = body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(Json.MAPPER.writeValueAsBytes(body));
        HttpRequest.Builder request = request(path, person).header("Idempotency-Key", key);
        return answer((body == null ? request : request.header("Content-Type", "application/json")).POST(content));
    }

    /** A body of JSON lines, answered by JSON lines. */
    public String postLines(String person, String path, byte[] lines) {
        return body(request(path, person)
                .header("Content-Type", "application/x-ndjson")
                .POST(BodyPublishers.ofByteArray(lines)));
    }

    private HttpRequest.Builder request(String path, String person) {
        return HttpRequest.newBuilder(address.resolve(path)).timeout(ANSWER).header("Torch-Person", person);
    }

    private Answer answer(HttpRequest.Builder request) {
        return new Answer(Json.MAPPER.readTree(body(request)));
    }

    private String body(HttpRequest.Builder builder) {
        HttpRequest request = builder.build();
        Instant limit = Instant.now().plus(PATIENCE);
        while (true) {
            String name = request.method() + " " + request.uri().getPath();
            try {
                HttpResponse<String> answer = client.send(request, BodyHandlers.ofString());
                boolean again = UNAVAILABLE.contains(answer.statusCode()) || answer.statusCode() == 202;
                if (!again && answer.statusCode() / 100 == 2) {
                    return answer.body();
                }
                if (!again || Instant.now().isAfter(limit)) {
                    throw new Refusal(name, answer.statusCode(), answer.body());
                }
            } catch (IOException e) {
                if (Instant.now().isAfter(limit)) {
                    throw new IllegalStateException(name + " was not answered: " + e, e);
                }
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IllegalStateException(name + " was interrupted", e);
            }
            pause();
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
