package torch.platform.outbox;

import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import org.apache.kafka.clients.producer.Producer;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
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

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);
    private static final int REMEMBERED = 10_000;
    private static final Duration DRAIN = Duration.ofSeconds(2);

    private final Supplier<Producer<String, byte[]>> producers;
    private final CloudEvents cloudEvents;
    private final Acknowledgements acknowledgements;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Address, Chain> chains = new HashMap<>();
    private final Map<Address, Long> recent = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Address, Long> eldest) {
            return size() > REMEMBERED;
        }
    };
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
        metrics.watchBacklog(ready);
    }

    /**
     * Queues the entries behind what is already under way for the aggregate; never blocks. What this instance has had
     * acknowledged a moment ago is left out, though the caller's copy of the document may still hold it. What exceeds
     * the backlog is left to the sweeper.
     */
    public void submit(Channel channel, String id, List<Pending> entries) {
        submit(new Address(channel, id), entries);
    }

    /** The same for entries that stayed in the document: they are sent again even if they were acknowledged here. */
    public void resend(Channel channel, String id, List<Pending> entries) {
        Address address = new Address(channel, id);
        lock.lock();
        try {
            recent.remove(address);
            submit(address, entries);
        } finally {
            lock.unlock();
        }
    }

    private void submit(Address address, List<Pending> entries) {
        lock.lock();
        try {
            Chain chain = chains.get(address);
            if (chain == null) {
                if (chains.size() >= settings.backlog()) {
                    return;
                }
                chain = new Chain(address, recent.getOrDefault(address, 0L));
                chains.put(address, chain);
            }
            chain.offer(entries);
            ready.add(chain);
        } finally {
            lock.unlock();
        }
    }

    /** True while this instance has anything of the aggregate under way. */
    public boolean relaying(Channel channel, String id) {
        lock.lock();
        try {
            return chains.containsKey(new Address(channel, id));
        } finally {
            lock.unlock();
        }
    }

    /** Aggregates with anything under way in this instance. */
    public int backlog() {
        lock.lock();
        try {
            return chains.size();
        } finally {
            lock.unlock();
        }
    }

    private void send() {
        Producer<String, byte[]> kafka = producers.get();
        try {
            while (isRunning()) {
                sendNext(ready.take(), kafka);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            kafka.close(Duration.ZERO);
        }
    }

    private void sendNext(Chain chain, Producer<String, byte[]> kafka) {
        Pending head;
        lock.lock();
        try {
            head = chain.next(settings.chained());
            if (head == null) {
                forgetIfFinished(chain);
                return;
            }
        } finally {
            lock.unlock();
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
        lock.lock();
        try {
            chain.acknowledged();
        } finally {
            lock.unlock();
        }
        acknowledgements.acknowledged(chain.address, sent, where.offset(), () -> recorded(chain));
        ready.add(chain);
    }

    private void failed(Chain chain, Pending sent, Exception failure) {
        metrics.failed();
        log.warn("Sending {} of {} failed: {}", sent.sequence(), chain.address.id(), failure.toString());
        acknowledgements.failed(chain.address);
        lock.lock();
        try {
            chains.remove(chain.address, chain);
        } finally {
            lock.unlock();
        }
    }

    private void recorded(Chain chain) {
        lock.lock();
        try {
            chain.recorded();
            forgetIfFinished(chain);
        } finally {
            lock.unlock();
        }
    }

    private void forgetIfFinished(Chain chain) {
        if (chain.finished() && chains.remove(chain.address, chain)) {
            recent.put(chain.address, chain.lastQueued());
        }
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
