package torch.gateway.proxy;

import org.apache.hc.core5.concurrent.Cancellable;
import org.apache.hc.core5.concurrent.CancellableDependency;
import org.apache.hc.core5.http.HttpHost;
import org.apache.hc.core5.http.message.BasicClassicHttpRequest;
import org.jspecify.annotations.Nullable;

/** A request that can be let go in mid-answer; the client library alone would first read the answer to its end. */
final class ServiceRequest extends BasicClassicHttpRequest implements CancellableDependency {

    private volatile @Nullable Cancellable exchange;

    ServiceRequest(String method, HttpHost service, String path) {
        super(method, service, path);
    }

    @Override
    public void setDependency(Cancellable exchange) {
        this.exchange = exchange;
    }

    /** Closes the connection unless it has gone back to the pool. */
    @Override
    public boolean cancel() {
        Cancellable running = exchange;
        return running != null && running.cancel();
    }

    @Override
    public boolean isCancelled() {
        return false;
    }
}
