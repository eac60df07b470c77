package torch.gateway.proxy;

import java.time.Duration;
import org.springframework.util.unit.DataSize;

/**
 * What one exchange with a service may cost.
 *
 * @param readTimeout longest silence of the service, more than zero; a long answer may take longer in total
 * @param body largest request body, in bytes as received
 */
public record Limits(Duration readTimeout, DataSize body) {

    public Limits {
        if (!readTimeout.isPositive()) {
            throw new IllegalArgumentException("A read time-out is more than zero, not " + readTimeout);
        }
        if (body.isNegative()) {
            throw new IllegalArgumentException("A body limit is not negative");
        }
    }
}
