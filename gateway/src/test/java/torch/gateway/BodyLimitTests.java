package torch.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.Socket;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

class BodyLimitTests extends GatewayFixture {

    private static final int LIMIT = 64 * 1024;
    private static final String IMPORTS = "/api/opportunities/imports";

    private final CompletableFuture<Integer> arrived = new CompletableFuture<>();

    @Test
    void passesABodyOfJustTheLimit() throws Exception {
        noteTheSize(CUSTOMER);

        assertThat(post("/api/customers", declared(LIMIT)).statusCode()).isEqualTo(200);
        assertThat(arrived.get(5, TimeUnit.SECONDS)).isEqualTo(LIMIT);
    }

    @Test
    void refusesADeclaredLengthBeforeTheServiceHearsOfIt() throws Exception {
        var answer = post("/api/customers", declared(LIMIT + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").asString()).isEqualTo("BODY_TOO_LARGE");
        assertThat(json(answer).path("detail").asString()).contains("65536");
        assertThat(CUSTOMER.received()).isEmpty();
    }

    @Test
    void answersAClientThatStillSendsTwoMebibytes() throws Exception {
        assertThat(post("/api/customers", declared(2 * 1024 * 1024)).statusCode())
                .isEqualTo(413);
    }

    @Test
    void passesAChunkedBodyOfJustTheLimit() throws Exception {
        noteTheSize(CUSTOMER);

        assertThat(post("/api/customers", chunked(LIMIT)).statusCode()).isEqualTo(200);
        assertThat(arrived.get(5, TimeUnit.SECONDS)).isEqualTo(LIMIT);
    }

    @Test
    void countsTheBytesOfAChunkedBody() throws Exception {
        noteTheSize(CUSTOMER);

        var answer = post("/api/customers", chunked(LIMIT + 1));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(json(answer).path("code").asString()).isEqualTo("BODY_TOO_LARGE");
        assertThat(arrived).as("the service sees no whole body").failsWithin(5, TimeUnit.SECONDS);
        assertThat(breakers.circuitBreaker("customer").getMetrics().getNumberOfFailedCalls())
                .isZero();
    }

    @Test
    void neverPassesAPartOfABodyOffAsTheWhole() throws Exception {
        noteTheSize(SALES);

        try (var client = new Socket("127.0.0.1", port)) {
            client.getOutputStream().write("""
                    POST /api/opportunities/imports HTTP/1.1\r
                    Host: gateway\r
                    Transfer-Encoding: chunked\r
                    \r
                    8000\r
                    """.getBytes());
            client.getOutputStream().write(new byte[0x8000]);
            await().until(() -> !SALES.received().isEmpty());
        }

        assertThat(arrived).failsWithin(5, TimeUnit.SECONDS);
    }

    @Test
    void letsAnImportBeLarge() throws Exception {
        noteTheSize(SALES);
        int size = 3 * 1024 * 1024 + 1;

        assertThat(post(IMPORTS, declared(size)).statusCode()).isEqualTo(200);
        assertThat(arrived.get(5, TimeUnit.SECONDS)).isEqualTo(size);
    }

    @Test
    void limitsAnImportToo() throws Exception {
        assertThat(post(IMPORTS, chunked(4 * 1024 * 1024 + 1)).statusCode()).isEqualTo(413);
    }

    @Test
    void streamsAnImport() throws Exception {
        var partArrived = new CountDownLatch(1);
        SALES.behaves(exchange -> {
            exchange.getRequestBody().readNBytes(256 * 1024);
            partArrived.countDown();
            StubService.answering(200, "done").handle(exchange);
        });

        var answer = post(IMPORTS, BodyPublishers.ofInputStream(() -> new HalfThenWait(partArrived)));

        assertThat(answer.body()).isEqualTo("done");
    }

    private void noteTheSize(StubService service) {
        service.behaves(exchange -> {
            try {
                arrived.complete(exchange.getRequestBody().readAllBytes().length);
            } catch (IOException cutOff) {
                arrived.completeExceptionally(cutOff);
            }
            StubService.answering(200, "").handle(exchange);
        });
    }

    private HttpResponse<String> post(String path, BodyPublisher body) throws Exception {
        return send(request(path).POST(body));
    }

    private static BodyPublisher declared(int size) {
        return BodyPublishers.ofByteArray(new byte[size]);
    }

    private static BodyPublisher chunked(int size) {
        return BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(new byte[size]));
    }

    /** A mebibyte whose second half is held back until some of the first has reached the service. */
    private static final class HalfThenWait extends InputStream {

        private static final int HALF = 512 * 1024;

        private final CountDownLatch partArrived;
        private int sent;

        HalfThenWait(CountDownLatch partArrived) {
            this.partArrived = partArrived;
        }

        @Override
        public int read() {
            throw new UnsupportedOperationException("The client reads in blocks");
        }

        @Override
        public int read(byte[] buffer, int offset, int length) {
            if (sent == 2 * HALF) {
                return -1;
            }
            if (sent == HALF) {
                awaitArrival();
            }
            int size = Math.min(length, sent < HALF ? HALF - sent : 2 * HALF - sent);
            Arrays.fill(buffer, offset, offset + size, (byte) '\n');
            sent += size;
            return size;
        }

        private void awaitArrival() {
            try {
                if (!partArrived.await(10, TimeUnit.SECONDS)) {
                    throw new AssertionError("The gateway holds the body back");
                }
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }
}
