package torch.platform.outbox;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.locks.ReentrantLock;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.core.KafkaTemplate;
import org.springframework.kafka.support.SendResult;

/**
 * Sends what the outboxes hold, aggregates in parallel, the messages of one aggregate in a chain: n+1 only after n is
 * acknowledged (docs/adr/0001-embedded-outbox.md). A failed chain is forgotten here and taken up again by the next
 * command on the aggregate or by {@link OutboxSweeper}, from its head. Sends never happen on a caller's thread.
 */
public final class OutboxRelay implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(OutboxRelay.class);

    private final KafkaTemplate<String, byte[]> kafka;
    private final CloudEvents cloudEvents;
    private final Acknowledgements acknowledgements;
    private final OutboxSettings settings;
    private final OutboxMetrics metrics;
    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Address, Chain> chains = new HashMap<>();
    private final BlockingQueue<Chain> ready = new LinkedBlockingQueue<>();
    private volatile @Nullable Thread sender;

    OutboxRelay(
            KafkaTemplate<String, byte[]> kafka,
            CloudEvents cloudEvents,
            Acknowledgements acknowledgements,
            OutboxSettings settings,
            OutboxMetrics metrics) {
        this.kafka = kafka;
        this.cloudEvents = cloudEvents;
        this.acknowledgements = acknowledgements;
        this.settings = settings;
        this.metrics = metrics;
        metrics.watchBacklog(ready);
    }

    /** Queues the entries behind what is already under way for the aggregate; never blocks. */
    public void submit(Channel channel, String id, List<Pending> entries) {
        Address address = new Address(channel, id);
        lock.lock();
        try {
            Chain chain = chains.get(address);
            if (chain == null) {
                if (chains.size() >= settings.backlog()) {
                    return;
                }
                chain = new Chain(address);
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
        while (isRunning()) {
            try {
                sendNext(ready.take());
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                return;
            }
        }
    }

    private void sendNext(Chain chain) {
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
            kafka.send(cloudEvents.record(chain.address, head))
                    .whenComplete((result, failure) -> completed(chain, head, result, failure));
        } catch (RuntimeException e) {
            completed(chain, head, null, e);
        }
    }

    private void completed(
            Chain chain, Pending sent, @Nullable SendResult<String, byte[]> result, @Nullable Throwable failure) {
        if (result == null) {
            metrics.failed();
            log.warn("Sending {} of {} failed: {}", sent.sequence(), chain.address.id(), String.valueOf(failure));
            forget(chain);
            return;
        }
        metrics.published(sent);
        RecordMetadata where = result.getRecordMetadata();
        lock.lock();
        try {
            chain.acknowledged();
        } finally {
            lock.unlock();
        }
        acknowledgements.add(chain.address, sent, where.offset(), () -> recorded(chain));
        ready.add(chain);
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
        if (chain.finished()) {
            chains.remove(chain.address, chain);
        }
    }

    private void forget(Chain chain) {
        lock.lock();
        try {
            chains.remove(chain.address, chain);
        } finally {
            lock.unlock();
        }
    }

    @Override
    public void start() {
        sender = Thread.ofPlatform().name("outbox-relay").daemon().start(this::send);
    }

    @Override
    public void stop() {
        Thread running = sender;
        sender = null;
        if (running != null) {
            running.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return sender != null;
    }
}
