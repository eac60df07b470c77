package torch.gateway.proxy;

import jakarta.servlet.http.Cookie;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import org.apache.coyote.CloseNowException;
import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.HttpEntity;
import org.apache.hc.core5.io.Closer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatusCode;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.function.ServerResponse;
import torch.gateway.problem.ProblemResponse;

/** A service's answer while it still comes in. Holds a pooled connection until it is written or closed, once. */
final class ServiceResponse implements ServerResponse, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceResponse.class);
    private static final int BUFFER = 8192;

    private final ClassicHttpResponse answer;
    private final Cancellable exchange;
    private final HttpHeaders headers;

    ServiceResponse(ClassicHttpResponse answer, Cancellable exchange) {
        this.answer = answer;
        this.exchange = exchange;
        this.headers = AnswerHeaders.endToEnd(answer);
    }

    @Override
    public HttpStatusCode statusCode() {
        return HttpStatusCode.valueOf(answer.getCode());
    }

    @Override
    public HttpHeaders headers() {
        return headers;
    }

    /** None of the gateway's own; the service's travel as the headers that they are. */
    @Override
    public MultiValueMap<String, Cookie> cookies() {
        return new LinkedMultiValueMap<>();
    }

    @Override
    public @Nullable ModelAndView writeTo(HttpServletRequest request, HttpServletResponse response, Context context)
            throws IOException {
        try (this) {
            response.setStatus(answer.getCode());
            headers.forEach((name, values) -> values.forEach(value -> response.addHeader(name, value)));
            HttpEntity body = answer.getEntity();
            if (body != null) {
                copy(body.getContent(), request, response);
            }
        }
        return null;
    }

    private static void copy(InputStream service, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        byte[] buffer = new byte[BUFFER];
        int read = read(service, buffer, request, response);
        while (read >= 0) {
            response.getOutputStream().write(buffer, 0, read);
            read = read(service, buffer, request, response);
        }
    }

    private static int read(
            InputStream service, byte[] buffer, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            return service.read(buffer);
        } catch (IOException failure) {
            LOG.warn("An answer broke off: {}", failure.toString());
            if (response.isCommitted()) {
                // the client learns by its broken connection that the body is not whole
                throw new CloseNowException(failure.toString(), failure);
            }
            response.reset();
            response.setHeader(RequestId.HEADER, RequestId.of(request));
            ProblemResponse.write(ServiceClient.problem(failure), request, response);
            return -1;
        }
    }

    /** What was not read to its end costs the connection. */
    @Override
    public void close() {
        exchange.cancel();
        Closer.closeQuietly(answer);
    }
}
