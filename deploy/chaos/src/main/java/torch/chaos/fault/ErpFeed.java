package torch.chaos.fault;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Random;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;

/** What an ERP says of some customers, products and invoices, some of them in several versions. */
final class ErpFeed {

    private static final int CUSTOMERS = 60;
    private static final int PRODUCTS = 40;
    private static final int INVOICES = 600;

    private ErpFeed() {}

    static void send(KafkaProducer<String, byte[]> producer, Random random) {
        for (int i = 0; i < CUSTOMERS; i++) {
            String code = "K" + i;
            for (int version = 1; version <= 1 + i % 3; version++) {
                send(producer, "customer", code, version, customer(code, version));
            }
        }
        for (int i = 0; i < PRODUCTS; i++) {
            send(producer, "product", "P" + i, 1, product("P" + i));
        }
        for (int i = 0; i < INVOICES; i++) {
            String customer = "K" + random.nextInt(CUSTOMERS);
            int quantity = 1 + random.nextInt(50);
            String issued = Instant.now()
                    .minus(random.nextInt(300), ChronoUnit.DAYS)
                    .truncatedTo(ChronoUnit.SECONDS)
                    .toString();
            for (int version = 1; version <= 1 + i % 2; version++) {
                send(producer, "invoice", "I" + i, version, invoice("I" + i, customer, issued, quantity + version));
            }
        }
        producer.flush();
    }

    private static String customer(String code, int version) {
        return """
                {"code": "%s", "name": "Buyer %s, version %d", "country": "CN", "kind": "COMPANY", "status": "ACTIVE"}
                """.formatted(code, code, version);
    }

    private static String product(String code) {
        return """
                {"code": "%s", "name": "Oil %s", "category": {"code": "HYD", "name": "Hydraulic"}, "unit": "L",
                 "listPrice": {"amount": "12.00", "currency": "CNY"}, "status": "ACTIVE"}
                """.formatted(code, code);
    }

    private static String invoice(String number, String customer, String issued, int quantity) {
        return """
                {"number": "%s", "kind": "INVOICE", "customerCode": "%s", "issuedAt": "%s", "currency": "CNY",
                 "lines": [{"line": 1, "productCode": "P1", "quantity": "%d", "unitPrice": "12.00", "amount": "%d.00"}],
                 "total": "%d.00", "status": "ISSUED"}
                """.formatted(number, customer, issued, quantity, quantity * 12, quantity * 12);
    }

    private static void send(
            KafkaProducer<String, byte[]> producer, String kind, String key, int version, String data) {
        ProducerRecord<String, byte[]> record =
                new ProducerRecord<>("erp." + kind + "s.v1", key, data.getBytes(StandardCharsets.UTF_8));
        Map<String, String> attributes = Map.of(
                "ce_specversion",
                "1.0",
                "ce_id",
                kind + "/" + key + "/" + version,
                "ce_source",
                "/erp/chaos",
                "ce_type",
                "erp." + kind + ".v1",
                "ce_subject",
                key,
                "ce_time",
                Instant.now().truncatedTo(ChronoUnit.MILLIS).toString(),
                "ce_sequence",
                Integer.toString(version));
        attributes.forEach((name, value) -> record.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(record);
    }
}
