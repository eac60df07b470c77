package torch.gateway.proxy;

import java.io.IOException;
import java.net.ConnectException;
import java.net.NoRouteToHostException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.time.Duration;
import org.apache.hc.client5.http.ConnectTimeoutException;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.config.RequestConfig;
import org.apache.hc.client5.http.impl.classic.HttpClients;
import org.apache.hc.client5.http.impl.io.PoolingHttpClientConnectionManager;
import org.apache.hc.client5.http.protocol.HttpClientContext;
import org.apache.hc.core5.http.ConnectionRequestTimeoutException;
import org.apache.hc.core5.util.Timeout;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import torch.gateway.problem.Problem;
import torch.gateway.problem.ProblemType;

/** Sends a request over the pooled connections and says in the gateway's terms what went wrong. */
@Component
final class ServiceClient {

    private static final Logger LOG = LoggerFactory.getLogger(ServiceClient.class);
    private static final String OUTCOME_UNKNOWN =
            "Whether it did the work is not known: repeat a command under the same Idempotency-Key.";

    private final HttpClient http;
    private final Timeout wait;

    /** Minimal: no redirects, cookies, authentication, decompression or retries, all of which are the client's. */
    ServiceClient(PoolingHttpClientConnectionManager connections, ClientSettings settings) {
        this.http = HttpClients.createMinimal(connections);
        this.wait = Timeout.of(settings.connectTimeout());
    }

    ServiceResponse send(Target target, ServiceRequest request) {
        var context = HttpClientContext.create();
        context.setRequestConfig(RequestConfig.custom()
                .setConnectionRequestTimeout(wait)
                .setResponseTimeout(Timeout.of(target.limits().readTimeout()))
                .build());
        try {
            return new ServiceResponse(http.executeOpen(target.address(), request, context), request);
        } catch (IOException failure) {
            LOG.warn("{}: {}", target.service(), failure.toString());
            throw problem(failure);
        }
    }

    static Problem problem(IOException failure) {
        return switch (failure) {
            case ConnectionRequestTimeoutException _ ->
                Problem.retryable(
                        ProblemType.UPSTREAM_BUSY, "Too many requests wait for its answer.", Duration.ofSeconds(1));
            case ConnectException _, ConnectTimeoutException _, NoRouteToHostException _, UnknownHostException _ ->
                Problem.of(ProblemType.UPSTREAM_UNREACHABLE, "The request was not sent to it.");
            case SocketTimeoutException _ -> Problem.of(ProblemType.UPSTREAM_TIMEOUT, OUTCOME_UNKNOWN);
            default -> Problem.of(ProblemType.UPSTREAM_BROKE_OFF, OUTCOME_UNKNOWN);
        };
    }
}
