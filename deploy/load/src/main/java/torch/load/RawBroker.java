package torch.load;

import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.NewTopic;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.ByteArraySerializer;

/** What the broker takes at best: records of 1 KiB with acks=all, from one producer that may batch. */
final class RawBroker {

    private static final String TOPIC = "load.raw";
    private static final int WARM_UP_SECONDS = 5;

    private RawBroker() {}

    static long recordsPerSecond(Platform platform, int seconds) throws ExecutionException, InterruptedException {
        Map<String, Object> settings =
                Map.of("bootstrap.servers", platform.kafka(), "acks", "all", "linger.ms", 5, "batch.size", 65_536);
        try (Admin admin = Admin.create(settings);
                var producer = new KafkaProducer<>(settings, new ByteArraySerializer(), new ByteArraySerializer())) {
            admin.createTopics(List.of(new NewTopic(TOPIC, 12, (short) 1)))
                    .all()
                    .get();
            send(producer, WARM_UP_SECONDS);
            long perSecond = send(producer, seconds) / seconds;
            admin.deleteTopics(List.of(TOPIC)).all().get();
            return perSecond;
        }
    }

    private static long send(KafkaProducer<byte[], byte[]> producer, int seconds) {
        LongAdder acknowledged = new LongAdder();
        byte[] value = new byte[1024];
        long end = System.nanoTime() + seconds * 1_000_000_000L;
        while (System.nanoTime() < end) {
            producer.send(new ProducerRecord<>(TOPIC, value), (where, failure) -> {
                if (failure == null) {
                    acknowledged.increment();
                }
            });
        }
        long sum = acknowledged.sum();
        producer.flush();
        return sum;
    }
}
