package torch.chaos.client;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Requests to 127.0.0.1. */
final class Http {

    private static final JsonMapper JSON = new JsonMapper();

    /** @param status 0 when there was none */
    record Answer(int status, String etag, JsonNode body) {

        private static final Answer NONE = new Answer(0, "", JSON.createObjectNode());

        boolean success() {
            return status / 100 == 2;
        }

        long version() {
            return etag.isEmpty() ? 0 : Long.parseLong(etag.replace("\"", ""));
        }

        String text(String member) {
            return body.path(member).asString("");
        }
    }

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(Duration.ofSeconds(2))
            .build();
    private final Duration patience;

    Http(Duration patience) {
        this.patience = patience;
    }

    Answer send(int port, Command command) {
        HttpRequest.Builder request = request(port, command.path() + command.query(), command.actor())
                .header("Content-Type", "application/json")
                .method(command.method(), BodyPublishers.ofByteArray(JSON.writeValueAsBytes(command.body())));
        return answer(
                command.guarded()
                        ? request.header("If-Match", "\"" + command.version() + "\"")
                        : request.header("Idempotency-Key", command.key()));
    }

    Answer get(int port, String path) {
        return answer(request(port, path, "reader").GET());
    }

    private HttpRequest.Builder request(int port, String path, String actor) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .timeout(patience)
                .header("Torch-Actor", actor);
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = client.send(request.build(), BodyHandlers.ofByteArray());
            Optional<String> etag = answer.headers().firstValue("ETag");
            return new Answer(answer.statusCode(), etag.orElse(""), JSON.readTree(answer.body()));
        } catch (IOException | JacksonException e) {
            return Answer.NONE;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Answer.NONE;
        }
    }
}
