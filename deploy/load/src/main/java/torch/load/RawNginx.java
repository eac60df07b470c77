package torch.load;

import static io.gatling.javaapi.core.CoreDsl.exec;
import static io.gatling.javaapi.http.HttpDsl.status;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** What a proxy costs at least: nginx, one worker, in front of a second nginx that has a file of 1 KiB. */
final class RawNginx {

    private static final int FILES = 18_990;
    private static final int PROXY = 18_991;

    private RawNginx() {}

    /** Empty where there is no nginx on the PATH. */
    static Optional<GatlingRun.Result> measure(GatlingRun gatling, Path scratch) {
        return program().map(nginx -> {
            Process process = start(nginx, scratch);
            try {
                Wait.pause(1000);
                Platform asked = new Platform(PROXY, 0, Map.of("nginx", process.pid()));
                return gatling.run(
                        new Phase(
                                "nginx proxying a file",
                                null,
                                null,
                                http -> exec(http.get("/file").check(status().is(200)))),
                        asked);
            } finally {
                stop(process);
            }
        });
    }

    private static Optional<Path> program() {
        return Stream.of((System.getenv("PATH") + ":/usr/sbin").split(":"))
                .map(folder -> Path.of(folder, "nginx"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Process start(Path nginx, Path scratch) {
        try {
            Files.createDirectories(scratch);
            Files.writeString(scratch.resolve("file"), "x".repeat(1024));
            Path settings = Files.writeString(scratch.resolve("nginx.conf"), settings(scratch));
            return new ProcessBuilder(
                            nginx.toString(), "-p", scratch.toString(), "-e", "error.log", "-c", settings.toString())
                    .inheritIO()
                    .start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String settings(Path scratch) {
        return """
                daemon off; master_process off; pid nginx.pid;
                events { worker_connections 256; }
                http {
                  access_log off; client_body_temp_path b; proxy_temp_path p; fastcgi_temp_path f;
                  uwsgi_temp_path u; scgi_temp_path s; keepalive_requests 1000000000;
                  upstream files { server 127.0.0.1:%d; keepalive 16; keepalive_requests 1000000000; }
                  server { listen 127.0.0.1:%d; root %s; }
                  server { listen 127.0.0.1:%d;
                    location / { proxy_pass http://files; proxy_http_version 1.1; proxy_set_header Connection ""; } }
                }
                """.formatted(FILES, FILES, scratch.toAbsolutePath(), PROXY);
    }

    private static void stop(Process process) {
        process.destroy();
        try {
            if (!process.waitFor(5, TimeUnit.SECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
