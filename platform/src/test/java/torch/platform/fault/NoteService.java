package torch.platform.fault;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.NoteApplication;
import torch.platform.aggregate.Aggregates;
import torch.platform.note.Note;

/** An instance of the note service with servers and settings of its own, spoken to over HTTP. */
record NoteService(ConfigurableApplicationContext context, HttpClient http) implements AutoCloseable {

    static NoteService start(String kafka, String mongodb, String... settings) {
        List<String> arguments = new ArrayList<>(List.of(
                "--server.port=0",
                "--spring.kafka.bootstrap-servers=" + kafka,
                "--spring.mongodb.uri=" + mongodb,
                "--torch.topics.partitions=3",
                "--torch.outbox.sweep-every=200ms",
                "--logging.level.root=ERROR"));
        for (String setting : settings) {
            arguments.add("--" + setting);
        }
        var context = new SpringApplicationBuilder(NoteApplication.class)
                .web(WebApplicationType.SERVLET)
                .run(arguments.toArray(String[]::new));
        return new NoteService(context, HttpClient.newHttpClient());
    }

    /** The status, and the members of the body. */
    record Answer(int status, Map<String, Object> body) {

        String id() {
            return String.valueOf(body.get("id"));
        }
    }

    Answer write(String text) {
        return post("/api/notes", text);
    }

    Answer edit(String id, String text) {
        return post("/api/notes/" + id + "/edit", text);
    }

    private Answer post(String path, String text) {
        URI uri = URI.create("http://127.0.0.1:" + context.getEnvironment().getProperty("local.server.port") + path);
        HttpRequest request = HttpRequest.newBuilder(uri)
                .header("Torch-Actor", "tester")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString("{\"text\":\"" + text + "\"}"))
                .build();
        try {
            HttpResponse<byte[]> answer = http.send(request, HttpResponse.BodyHandlers.ofByteArray());
            return new Answer(answer.statusCode(), members(answer.body()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> members(byte[] body) {
        return JsonMapper.shared().readValue(body, Map.class);
    }

    @SuppressWarnings("unchecked")
    Aggregates<Note> notes() {
        return (Aggregates<Note>) context.getBean("notes");
    }

    @Override
    public void close() {
        http.close();
        context.close();
    }
}
