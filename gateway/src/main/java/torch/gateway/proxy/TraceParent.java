package torch.gateway.proxy;

import io.micrometer.tracing.Span;
import io.micrometer.tracing.Tracer;
import io.micrometer.tracing.propagation.Propagator;
import org.apache.hc.core5.http.HttpMessage;
import org.springframework.stereotype.Component;

/** Makes the service's work part of the request's trace: the client's where it sent one, else a new one. */
@Component
final class TraceParent {

    private final Tracer tracer;
    private final Propagator propagator;

    TraceParent(Tracer tracer, Propagator propagator) {
        this.tracer = tracer;
        this.propagator = propagator;
    }

    void continueIn(HttpMessage outgoing) {
        Span span = tracer.currentSpan();
        if (span != null) {
            propagator.inject(span.context(), outgoing, (_, name, value) -> outgoing.setHeader(name, value));
        }
    }
}
