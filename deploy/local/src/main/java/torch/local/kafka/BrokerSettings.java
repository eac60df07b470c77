package torch.local.kafka;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;

/**
 * A single node that is broker and controller, on loopback only, sized for a developer's machine.
 * Topics are code: nothing is created by accident. A consumer that was killed gives its partitions up after 10 s.
 */
record BrokerSettings(int port, int controllerPort, Path folder) {
    static final int PARTITIONS = 12;

    Map<String, String> asProperties() {
        Map<String, String> all = new TreeMap<>(addresses());
        all.putAll(singleNode());
        all.putAll(small());
        all.putAll(groups());
        return all;
    }

    private Map<String, String> addresses() {
        return Map.of(
                "process.roles",
                "broker,controller",
                "node.id",
                "1",
                "controller.quorum.voters",
                "1@127.0.0.1:" + controllerPort,
                "listeners",
                "PLAINTEXT://127.0.0.1:" + port + ",CONTROLLER://127.0.0.1:" + controllerPort,
                "advertised.listeners",
                "PLAINTEXT://127.0.0.1:" + port,
                "controller.listener.names",
                "CONTROLLER",
                "log.dirs",
                folder.resolve("log").toString(),
                "auto.create.topics.enable",
                "false",
                "num.partitions",
                Integer.toString(PARTITIONS));
    }

    private static Map<String, String> singleNode() {
        return Map.of(
                "offsets.topic.replication.factor", "1",
                "offsets.topic.num.partitions", "4",
                "transaction.state.log.replication.factor", "1",
                "transaction.state.log.min.isr", "1",
                "transaction.state.log.num.partitions", "4",
                "share.coordinator.state.topic.replication.factor", "1",
                "share.coordinator.state.topic.min.isr", "1",
                "share.coordinator.state.topic.num.partitions", "1");
    }

    private static Map<String, String> small() {
        return Map.of(
                "num.network.threads", "2",
                "num.io.threads", "4",
                "background.threads", "2",
                "num.recovery.threads.per.data.dir", "1",
                "log.cleaner.threads", "1",
                "log.cleaner.dedupe.buffer.size", Integer.toString(16 * 1024 * 1024),
                "log.cleaner.io.buffer.size", Integer.toString(256 * 1024));
    }

    private static Map<String, String> groups() {
        return Map.of(
                "group.initial.rebalance.delay.ms", "0",
                "group.min.session.timeout.ms", "5000",
                "group.consumer.min.session.timeout.ms", "5000",
                "group.consumer.session.timeout.ms", "10000",
                "group.consumer.min.heartbeat.interval.ms", "1000",
                "group.consumer.heartbeat.interval.ms", "1000");
    }
}
