package torch.chaos.client;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import torch.chaos.history.Acknowledged;
import torch.chaos.history.History;

class SenderTests {

    private record Scripted(int status, long version) {}

    private final Deque<Scripted> script = new ArrayDeque<>();
    private final List<String> requests = new ArrayList<>();
    private final History history = new History();
    private HttpServer server;
    private Sender sender;

    @BeforeEach
    void start() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            Scripted answer = script.removeFirst();
            requests.add(exchange.getRequestMethod() + " "
                    + exchange.getRequestHeaders().getFirst("Idempotency-Key"));
            byte[] body = "{\"id\":\"a\"}".getBytes(StandardCharsets.UTF_8);
            exchange.getResponseHeaders().add("ETag", "\"" + answer.version() + "\"");
            exchange.sendResponseHeaders(answer.status(), body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
        sender = new Sender(
                new Http(Duration.ofSeconds(5)), _ -> server.getAddress().getPort(), history);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Acknowledged send(String method, long version) {
        String path = "/api/notes/a";
        return sender.send(
                new Command("note", "notes", method, path, "", "user", "key-1", Map.of("text", "one"), "one", version));
    }

    @Test
    void repeatsUnderTheSameKeyUntilThereIsAnAnswer() {
        script.addAll(List.of(new Scripted(503, 0), new Scripted(200, 5)));
        assertThat(send("POST", 4)).isEqualTo(new Acknowledged("notes", "a", 5, "one"));
        assertThat(requests).containsExactly("POST key-1", "POST key-1");
        assertThat(history.repeats()).isEqualTo(1);
        assertThat(history.surprises()).isEmpty();
    }

    @Test
    void isSurprisedByACommandThatWasDoneTwice() {
        script.addAll(List.of(new Scripted(503, 0), new Scripted(200, 6)));
        send("POST", 4);
        assertThat(history.surprises()).singleElement().asString().contains("version 6 after 2 tries");
    }

    @Test
    void takesARefusedRepeatOfAPatchForDoneWhenTheVersionSaysSo() {
        script.addAll(List.of(new Scripted(503, 0), new Scripted(412, 0), new Scripted(200, 5)));
        assertThat(send("PATCH", 4)).isEqualTo(new Acknowledged("notes", "a", 5, "one"));
        assertThat(history.surprises()).isEmpty();
    }

    @Test
    void isSurprisedByARefusal() {
        script.add(new Scripted(409, 0));
        assertThat(send("POST", 4)).isNull();
        assertThat(history.surprises()).singleElement().asString().contains("was refused: 409");
    }
}
