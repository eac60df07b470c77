package torch.analytics.generation;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.kafka.config.ConcurrentKafkaListenerContainerFactory;
import org.springframework.kafka.listener.BatchMessageListener;
import org.springframework.kafka.listener.MessageListenerContainer;
import org.springframework.scheduling.annotation.Scheduled;
import org.springframework.stereotype.Component;
import torch.platform.consumer.EventConsumer;
import torch.platform.consumer.EventConsumers;

/** Listens for every projection of every generation that is being kept: each has its own Kafka groups. */
@Component
class GenerationConsumers implements SmartLifecycle {

    private static final Logger log = LoggerFactory.getLogger(GenerationConsumers.class);

    private final GenerationLedger generations;
    private final List<Projection<?>> projections;
    private final GenerationSettings settings;
    private final EventConsumers consumers;
    private final ConcurrentKafkaListenerContainerFactory<?, ?> containers;
    private final Map<Generation, List<MessageListenerContainer>> running = new HashMap<>();
    private volatile boolean started;

    GenerationConsumers(
            GenerationLedger generations,
            List<Projection<?>> projections,
            GenerationSettings settings,
            EventConsumers consumers,
            ConcurrentKafkaListenerContainerFactory<?, ?> containers) {
        this.generations = generations;
        this.projections = projections;
        this.settings = settings;
        this.consumers = consumers;
        this.containers = containers;
        // declares topics and dead letters before the broker is first spoken to
        projections.forEach(projection -> consumer(generations.live(), projection));
    }

    @Scheduled(fixedDelayString = "${torch.analytics.generations.look-every:500ms}")
    synchronized void reconcile() {
        if (!started) {
            return;
        }
        Set<Generation> wanted = wanted(generations.alias());
        Set<Generation> retired = new HashSet<>(running.keySet());
        retired.removeAll(wanted);
        for (Generation generation : retired) {
            log.info("Generation {} retires", generation.number());
            stopListening(running.getOrDefault(generation, List.of()));
            running.remove(generation);
        }
        for (Generation generation : wanted) {
            running.computeIfAbsent(generation, this::listen);
        }
    }

    /** The live one, the one being rebuilt, and after a switch the one before, until everybody has noticed. */
    private static Set<Generation> wanted(GenerationLedger.Alias alias) {
        Set<Generation> wanted = new HashSet<>();
        wanted.add(alias.live());
        Rebuilding rebuilding = alias.rebuilding();
        if (rebuilding != null && !rebuilding.phase().ended()) {
            wanted.add(rebuilding.generation());
            if (rebuilding.previous() != null) {
                wanted.add(rebuilding.previous());
            }
        }
        return wanted;
    }

    private List<MessageListenerContainer> listen(Generation generation) {
        List<MessageListenerContainer> listening = new ArrayList<>();
        for (Projection<?> projection : projections) {
            projection.prepare(generation);
            MessageListenerContainer container = container(generation, projection);
            container.start();
            listening.add(container);
        }
        log.info("Generation {} listens to {} topics", generation.number(), projections.size());
        return listening;
    }

    private MessageListenerContainer container(Generation generation, Projection<?> projection) {
        EventConsumer<?> consumer = consumer(generation, projection);
        var container = containers.createContainer(projection.topic());
        String group = settings.group(generation, projection);
        container.getContainerProperties().setGroupId(group);
        container.setBeanName(group);
        container.setupMessageListener((BatchMessageListener<String, byte[]>) consumer::accept);
        return container;
    }

    private <T> EventConsumer<T> consumer(Generation generation, Projection<T> projection) {
        return consumers.consumer(
                "analytics." + projection.feature(),
                projection.topic(),
                projection.dataType(),
                batch -> projection.apply(generation, batch));
    }

    private static void stopListening(List<MessageListenerContainer> listening) {
        listening.forEach(MessageListenerContainer::stop);
    }

    @Override
    public void start() {
        started = true;
        reconcile();
    }

    @Override
    public synchronized void stop() {
        started = false;
        running.values().forEach(GenerationConsumers::stopListening);
        running.clear();
    }

    @Override
    public boolean isRunning() {
        return started;
    }
}
