package torch.local.launcher;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import torch.local.process.FreePort;
import torch.local.process.JavaCommand;
import torch.local.process.ServerProcess;
import torch.local.servers.Endpoints;

/** A running instance of an application; ready once its health endpoint says so. */
public final class AppProcess extends ServerProcess {
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

    /**
     * An instance of a service ({@code "sales"}) for a test, beside others of the same service if wanted, out of the jar
     * that the build of this checkout has made. Not started yet; the test may kill and pause it.
     */
    public static AppProcess ofCheckout(String service, int port, Endpoints stores, Path log) {
        List<String> command = new ArrayList<>(List.of(JavaCommand.java()));
        command.addAll(JvmFlags.APPLICATIONS);
        command.addAll(List.of(
                "-jar", App.ofTitle(service).jar(Workspace.ofCheckout().root()).toString()));
        command.addAll(Arguments.service(service, port, stores));
        return new AppProcess(service, port, command, log);
    }

    public int port() {
        return port;
    }

    @Override
    protected List<String> command() {
        return command;
    }

    /** The C library's allocator otherwise keeps a pool for each of many threads. */
    @Override
    protected Map<String, String> environment() {
        return Map.of("MALLOC_ARENA_MAX", "2");
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
