package torch.platform.outbox;

import java.nio.charset.StandardCharsets;
import java.time.format.DateTimeFormatter;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Headers;

/** The envelope on Kafka: CloudEvents 1.0, binary content mode, value = JSON. */
final class CloudEvents {

    private final String source;

    /** @param service becomes {@code ce_source}, for example {@code /torch/sales} */
    CloudEvents(String service) {
        this.source = "/torch/" + service;
    }

    ProducerRecord<String, byte[]> record(Address address, Pending event) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>(address.channel().topic().name(), address.id(), event.body());
        Headers headers = record.headers();
        put(headers, "ce_specversion", "1.0");
        put(headers, "ce_id", event.eventId());
        put(headers, "ce_source", source);
        put(headers, "ce_type", event.type());
        put(headers, "ce_subject", address.id());
        put(headers, "ce_time", DateTimeFormatter.ISO_INSTANT.format(event.time()));
        put(headers, "ce_sequence", Long.toString(event.sequence()));
        put(headers, "ce_actor", event.actor());
        put(headers, "content-type", "application/json");
        if (event.traceparent() != null) {
            put(headers, "traceparent", event.traceparent());
        }
        return record;
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
