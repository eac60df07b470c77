package torch.chaos.platform;

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

/** A running service; ready once its health endpoint says so. */
public final class Instance extends ServerProcess {

    private static final Duration LIMIT = Duration.ofSeconds(180);
    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Application application;
    private final int port = FreePort.any();
    private volatile boolean ready;

    Instance(Application application, int number, Path logs) {
        super(application.service(), logs.resolve(application.service() + "-" + number + ".log"));
        this.application = application;
    }

    public String service() {
        return application.service();
    }

    public int port() {
        return port;
    }

    /** True from the end of its start to the next kill. */
    public boolean isReady() {
        return ready;
    }

    @Override
    public void awaitReady() {
        super.awaitReady();
        ready = true;
    }

    @Override
    public void kill() {
        ready = false;
        super.kill();
    }

    @Override
    protected List<String> command() {
        return application.command(port);
    }

    @Override
    protected Duration startLimit() {
        return LIMIT;
    }

    @Override
    protected boolean ready() {
        return FreePort.answers(port) && status("GET", "/actuator/health") == 200;
    }

    /** Status of a command for operators, which may take minutes. */
    public int post(String path) {
        return status("POST", path);
    }

    /** 0 when it does not answer. */
    private int status(String method, String path) {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path))
                .method(method, HttpRequest.BodyPublishers.noBody())
                .timeout(method.equals("GET") ? ANSWER : LIMIT)
                .header("Torch-Actor", "operator")
                .build();
        try {
            return CLIENT.send(request, BodyHandlers.discarding()).statusCode();
        } catch (IOException e) {
            return 0;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return 0;
        }
    }
}
