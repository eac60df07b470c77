package torch.platform.topic;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.common.KafkaFuture;
import org.apache.kafka.common.errors.TopicExistsException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;

/**
 * Creates the declared topics that are not there, each by itself, and goes on trying while the broker is away: a service
 * starts without it. A topic that exists is never altered, above all not its partitions: keys would move between them.
 */
public final class TopicBootstrap implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(TopicBootstrap.class);
    private static final Duration PAUSE = Duration.ofSeconds(2);
    private static final int CALL_MILLIS = 10_000;

    private final Map<String, Object> connection;
    private final TopicSettings settings;
    private final Map<String, Topic> missing = new ConcurrentHashMap<>();
    private final CountDownLatch firstRound = new CountDownLatch(1);
    private volatile boolean running;
    private @Nullable Thread creating;

    public TopicBootstrap(Map<String, Object> connection, TopicSettings settings, Collection<Topic> topics) {
        this.connection = new HashMap<>(connection);
        // closing an Admin waits for its calls
        this.connection.put(AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, CALL_MILLIS / 2);
        this.connection.put(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG, CALL_MILLIS);
        this.settings = settings;
        topics.forEach(this::declare);
    }

    /** Adds a topic; what is declared after the start is created within seconds. */
    public void declare(Topic topic) {
        missing.put(topic.name(), topic);
    }

    private void create() {
        try {
            while (isRunning()) {
                tryToCreate();
                firstRound.countDown();
                Thread.sleep(PAUSE);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void tryToCreate() throws InterruptedException {
        try {
            if (!missing.isEmpty()) {
                createMissing();
            }
        } catch (RuntimeException e) {
            log.warn("Topics not created yet: {}", e.toString());
        }
    }

    private void createMissing() throws InterruptedException {
        try (Admin admin = Admin.create(connection)) {
            Map<String, KafkaFuture<Void>> created = admin.createTopics(missing.values().stream()
                            .map(topic -> TopicForm.of(topic, settings))
                            .toList())
                    .values();
            for (Map.Entry<String, KafkaFuture<Void>> topic : created.entrySet()) {
                if (isThere(topic.getKey(), topic.getValue())) {
                    missing.remove(topic.getKey());
                }
            }
        }
    }

    private static boolean isThere(String name, KafkaFuture<Void> creation) throws InterruptedException {
        try {
            creation.get();
            return true;
        } catch (ExecutionException e) {
            if (e.getCause() instanceof TopicExistsException) {
                return true;
            }
            log.warn("Topic {} not created yet: {}", name, String.valueOf(e.getCause()));
            return false;
        }
    }

    @Override
    public void start() {
        running = true;
        creating = Thread.ofVirtual().name("topic-bootstrap").start(this::create);
        awaitFirstRound();
    }

    /** A short wait spares the listeners a first look in vain; without a broker the start goes on. */
    private void awaitFirstRound() {
        try {
            if (!firstRound.await(2, TimeUnit.SECONDS)) {
                log.warn("Starting without topics: the broker does not answer yet");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop() {
        running = false;
        if (creating != null) {
            creating.interrupt();
        }
    }

    @Override
    public boolean isRunning() {
        return running;
    }

    @Override
    public int getPhase() {
        // before listener containers, whose consumers would otherwise look in vain for their topics at first
        return SmartLifecycle.DEFAULT_PHASE - 1000;
    }
}
