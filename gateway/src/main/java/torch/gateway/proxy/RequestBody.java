package torch.gateway.proxy;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.SocketTimeoutException;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.io.entity.AbstractHttpEntity;
import org.jspecify.annotations.Nullable;
import org.springframework.util.unit.DataSize;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemType;

/** The client's body on its way to a service: never held, and counted while it flows, whatever length was declared. */
final class RequestBody extends AbstractHttpEntity {

    private static final int BUFFER = 8192;

    private final HttpServletRequest incoming;
    private final DataSize limit;
    private final Cancellable exchange;

    private RequestBody(HttpServletRequest incoming, DataSize limit, Cancellable exchange) {
        super((String) null, null, incoming.getContentLengthLong() < 0);
        this.incoming = incoming;
        this.limit = limit;
        this.exchange = exchange;
    }

    /** Null where the request has none; a declared length over the limit is refused before a service hears of it. */
    static @Nullable RequestBody of(HttpServletRequest incoming, DataSize limit, Cancellable exchange) {
        if (incoming.getContentLengthLong() > limit.toBytes()) {
            throw tooLarge(limit);
        }
        return isPresent(incoming) ? new RequestBody(incoming, limit, exchange) : null;
    }

    static boolean isPresent(HttpServletRequest incoming) {
        return incoming.getContentLengthLong() > 0 || incoming.getHeader("Transfer-Encoding") != null;
    }

    @Override
    public void writeTo(OutputStream service) throws IOException {
        try {
            copy(incoming.getInputStream(), service);
        } catch (Problem problem) {
            // the client library would end the chunks properly, and the service would take a part for the whole
            exchange.cancel();
            throw problem;
        }
    }

    private void copy(InputStream client, OutputStream service) throws IOException {
        byte[] buffer = new byte[BUFFER];
        long total = 0;
        for (int read = read(client, buffer); read >= 0; read = read(client, buffer)) {
            total += read;
            if (total > limit.toBytes()) {
                throw tooLarge(limit);
            }
            service.write(buffer, 0, read);
        }
    }

    /** What goes wrong here is the client's doing and must not be taken for a failure of the service. */
    private static int read(InputStream client, byte[] buffer) {
        try {
            return client.read(buffer);
        } catch (SocketTimeoutException slow) {
            throw Problem.of(ProblemType.REQUEST_TIMEOUT, "The body stopped coming.");
        } catch (IOException gone) {
            throw Problem.of(ProblemType.BODY_INCOMPLETE, "The body ended before its announced end.");
        }
    }

    private static Problem tooLarge(DataSize limit) {
        return Problem.of(ProblemType.BODY_TOO_LARGE, "At most %d bytes are accepted here.".formatted(limit.toBytes()));
    }

    @Override
    public long getContentLength() {
        return incoming.getContentLengthLong();
    }

    @Override
    public InputStream getContent() throws IOException {
        return incoming.getInputStream();
    }

    @Override
    public boolean isStreaming() {
        return true;
    }

    @Override
    public void close() {}
}
