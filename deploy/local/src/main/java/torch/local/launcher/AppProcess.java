package torch.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import torch.local.process.FreePort;
import torch.local.process.ServerProcess;

/** A running instance of an application; ready once its health endpoint says so. */
final class AppProcess extends ServerProcess {
    private static final Duration LIMIT = Duration.ofSeconds(120);
    private static final Duration ANSWER = Duration.ofSeconds(2);
    private static final HttpClient CLIENT =
            HttpClient.newBuilder().connectTimeout(ANSWER).build();

    private final int port;
    private final List<String> command;

    AppProcess(String name, int port, List<String> command, Path log) {
        super(name, log);
        this.port = port;
        this.command = command;
    }

    int port() {
        return port;
    }

    @Override
    protected List<String> command() {
        return command;
    }

    @Override
    protected Duration startLimit() {
        return LIMIT;
    }

    @Override
    protected boolean ready() {
        return FreePort.answers(port) && isHealthy(port);
    }

    static boolean isHealthy(int port) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + "/actuator/health"))
                .timeout(ANSWER)
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode() == 200;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
