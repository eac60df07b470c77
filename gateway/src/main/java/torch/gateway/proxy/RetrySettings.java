package torch.gateway.proxy;

import java.time.Duration;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Repeating of reads.
 *
 * @param maxRetries tries after the first one, 0 or more
 * @param delay before the first repetition, doubled before each further one, varied by half of it
 */
@ConfigurationProperties("torch.gateway.retry")
record RetrySettings(int maxRetries, Duration delay) {}
