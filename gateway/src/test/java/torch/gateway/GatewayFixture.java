package torch.gateway;

import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.circuitbreaker.CircuitBreakerRegistry;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.DynamicPropertyRegistry;
import org.springframework.test.context.DynamicPropertySource;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** One gateway before five stub services, shared by all tests. Only the analytics service has a short time-out. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "torch.gateway.limits.report.read-timeout=300ms",
            "torch.gateway.limits.upload.body=4MB",
            "torch.gateway.client.connections-per-service=8",
            "torch.gateway.retry.delay=1ms",
            "resilience4j.circuitbreaker.configs.default.wait-duration-in-open-state=1h"
        })
abstract class GatewayFixture {

    static final StubService CUSTOMER = StubService.start("customer");
    static final StubService SALES = StubService.start("sales");
    static final StubService MARKETING = StubService.start("marketing");
    static final StubService SUPPORT = StubService.start("support");
    static final StubService ANALYTICS = StubService.start("analytics");

    static final HttpClient CLIENT = HttpClient.newHttpClient();

    @LocalServerPort
    int port;

    @Autowired
    CircuitBreakerRegistry breakers;

    @DynamicPropertySource
    static void services(DynamicPropertyRegistry registry) {
        registry.add("torch.gateway.services.customer", CUSTOMER::address);
        registry.add("torch.gateway.services.sales", SALES::address);
        registry.add("torch.gateway.services.marketing", MARKETING::address);
        registry.add("torch.gateway.services.support", SUPPORT::address);
        registry.add("torch.gateway.services.analytics", ANALYTICS::address);
    }

    @BeforeEach
    void startAfresh() {
        List.of(CUSTOMER, SALES, MARKETING, SUPPORT, ANALYTICS).forEach(StubService::reset);
        breakers.getAllCircuitBreakers().forEach(CircuitBreaker::reset);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://127.0.0.1:" + port + path));
    }

    HttpResponse<String> get(String path, String... headers) throws IOException, InterruptedException {
        HttpRequest.Builder request = request(path);
        return send(headers.length == 0 ? request : request.headers(headers));
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return CLIENT.send(request.build(), BodyHandlers.ofString());
    }

    /** Sends what a well-behaved client cannot; the request must ask for {@code Connection: close}. */
    String raw(String request) throws IOException {
        try (Socket socket = new Socket("127.0.0.1", port)) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            InputStream answer = socket.getInputStream();
            return new String(answer.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    static JsonNode json(HttpResponse<String> answer) {
        return JsonMapper.shared().readTree(answer.body());
    }

    static String contentType(HttpResponse<?> answer) {
        return answer.headers().firstValue("Content-Type").orElse("");
    }
}
