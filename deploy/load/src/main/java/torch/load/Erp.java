package torch.load;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.clients.producer.RecordMetadata;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** An ERP that sends customers and invoices (deploy/contracts): the quick way to have many. */
final class Erp implements AutoCloseable {

    static final String CUSTOMERS = "erp.customers.v1";
    static final String INVOICES = "erp.invoices.v1";

    private final KafkaProducer<String, byte[]> kafka;

    Erp(Platform platform) {
        this.kafka = new KafkaProducer<>(
                Map.of("bootstrap.servers", platform.kafka(), "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
    }

    void customers(int count) {
        for (int number = 0; number < count; number++) {
            customer("L" + number, number);
        }
        kafka.flush();
    }

    /** @param number decides what it is called and where it is reached */
    Future<RecordMetadata> customer(String code, int number) {
        String data = "{\"code\":\"" + code + "\",\"name\":\"" + Companies.name(number) + "\",\"phone\":\"1"
                + (50 + number / 100_000_000) + String.format("%08d", number % 100_000_000) + "\",\"regionCode\":\""
                + Companies.region(number) + "\",\"country\":\"CN\",\"kind\":\"COMPANY\",\"status\":\"ACTIVE\"}";
        return send(CUSTOMERS, "erp.customer.v1", code, 1, data);
    }

    /** Invoices spread over the customers and the last year. */
    void invoices(int count, int customers) {
        for (int number = 0; number < count; number++) {
            Instant issued = Instant.now().minus(Duration.ofDays(1 + number % 360));
            invoice("LI" + number, "L" + number % Math.max(1, customers), issued, 100 + number % 9000);
        }
        kafka.flush();
    }

    Future<RecordMetadata> invoice(String number, String customer, Instant issued, int yuan) {
        String data = "{\"number\":\"" + number + "\",\"kind\":\"INVOICE\",\"customerCode\":\"" + customer
                + "\",\"issuedAt\":\"" + issued
                + "\",\"currency\":\"CNY\",\"lines\":[{\"line\":1,\"productCode\":\"G1\","
                + "\"quantity\":\"1\",\"unitPrice\":\"" + yuan + ".00\",\"amount\":\"" + yuan + ".00\"}],\"total\":\""
                + yuan + ".00\",\"status\":\"ISSUED\"}";
        return send(INVOICES, "erp.invoice.v1", number, 1, data);
    }

    /** Returns once the broker has it. */
    static void await(Future<RecordMetadata> sent) {
        try {
            sent.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped", e);
        }
    }

    private Future<RecordMetadata> send(String topic, String type, String key, long sequence, String data) {
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(topic, key, data.getBytes(StandardCharsets.UTF_8));
        Map<String, String> headers = new LinkedHashMap<>();
        headers.put("ce_specversion", "1.0");
        headers.put("ce_id", type + "/" + key + "/" + sequence);
        headers.put("ce_source", "/load/erp");
        headers.put("ce_type", type);
        headers.put("ce_time", Instant.now().toString());
        headers.put("ce_subject", key);
        headers.put("ce_sequence", Long.toString(sequence));
        headers.put("content-type", "application/json");
        headers.forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        return kafka.send(message);
    }

    @Override
    public void close() {
        kafka.close();
    }
}
