package torch.platform.outbox;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Sends what the outboxes hold, aggregates in parallel, the messages of one aggregate in a chain: n+1 only after n is
 * acknowledged (docs/adr/0001-embedded-outbox.md). A failed chain is forgotten here and taken up again by the next
 * command on the aggregate or by the sweeper, from its head. Sends never happen on a caller's thread.
 */
public final class OutboxRelay implements SmartLifecycle {

    /** Stops after the web server, so that the last commands' events still go out. */
    static final int PHASE = SmartLifecycle.DEFAULT_PHASE - 3000;

    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private final CloudEvents cloudEvents;
    private final Acknowledgements acknowledgements;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final Chains chains;
    private final FailureLog failures = new FailureLog(LoggerFactory.getLogger(OutboxRelay.class));
    private final BlockingQueue<Chain> ready = new LinkedBlockingQueue<>();
    private volatile boolean running;
    private @Nullable Thread sender;

    OutboxRelay(
            Supplier<Producer<String, byte[]>> producers,
            CloudEvents cloudEvents,
            Acknowledgements acknowledgements,
            OutboxSettings settings,
            OutboxMetrics metrics) {
        this.producers = producers;
        this.cloudEvents = cloudEvents;
        this.acknowledgements = acknowledgements;
        this.settings = settings;
        this.metrics = metrics;
        this.chains = new Chains(settings.backlog());
        metrics.watchBacklog(ready);
    }

    /**
     * Queues the entries behind what is already under way for the aggregate; never blocks. What this instance has had
     * acknowledged a moment ago is left out, though the caller's copy of the document may still hold it. What exceeds
     * the backlog is left to the sweeper.
     */
    public void submit(Channel channel, String id, List<Pending> entries) {
        queue(chains.offer(new Address(channel, id), entries, false));
    }

    /** The same for entries that stayed in the document: they are sent again even if they were acknowledged here. */
    public void resend(Channel channel, String id, List<Pending> entries) {
        queue(chains.offer(new Address(channel, id), entries, true));
    }

    private void queue(@Nullable Chain chain) {
        if (chain != null) {
            ready.add(chain);
        }
    }

    /** True while this instance has anything of the aggregate under way. */
    public boolean relaying(Channel channel, String id) {
        return chains.contains(new Address(channel, id));
    }

    /** Aggregates with anything under way in this instance. */
    public int backlog() {
        return chains.size();
    }

    private void send() {
        Producer<String, byte[]> kafka = producers.get();
        try {
            while (running) {
                sendNext(ready.take(), kafka);
            }
        } catch (InterruptedException e) {
            // this thread's end: marking it would only keep the producer from closing
        } finally {
            kafka.close(Duration.ZERO);
        }
    }

    private void sendNext(Chain chain, Producer<String, byte[]> kafka) {
        Pending head = chains.next(chain, settings.chained());
        if (head == null) {
            return;
        }
        try {
            kafka.send(
                    cloudEvents.record(chain.address, head),
                    (where, failure) -> completed(chain, head, where, failure));
        } catch (RuntimeException e) {
            failed(chain, head, e);
        }
    }

    private void completed(Chain chain, Pending sent, RecordMetadata where, @Nullable Exception failure) {
        if (failure != null) {
            failed(chain, sent, failure);
            return;
        }
        metrics.published(sent);
        chains.acknowledged(chain);
        acknowledgements.acknowledged(chain.address, sent, where.offset(), () -> chains.recorded(chain));
        ready.add(chain);
    }

    private void failed(Chain chain, Pending sent, Exception failure) {
        metrics.failed();
        failures.failed(chain.address, sent, failure);
        acknowledgements.failed(chain.address);
        chains.drop(chain);
    }

    @Override
    public void start() {
        running = true;
        sender = Thread.ofPlatform().name("outbox-relay").daemon().start(this::send);
    }

    /** Sends what is under way, for a short while; the rest is the sweeper's after the restart. */
    @Override
    public void stop() {
        try {
            long deadline = System.nanoTime() + DRAIN.toNanos();
            while (backlog() > 0 && System.nanoTime() < deadline) {
                Thread.sleep(10);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        running = false;
        if (sender != null) {
            sender.interrupt();
        }
    }

    @Override
    public int getPhase() {
        return PHASE;
    }

    @Override
    public boolean isRunning() {
        return running;
    }
}
