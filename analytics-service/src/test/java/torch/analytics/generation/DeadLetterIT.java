package torch.analytics.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.UUID;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.analytics.Api;
import torch.analytics.Sent;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

/** What cannot be read goes to the dead letters; the partition goes on, and the key's next event heals. */
@IntegrationTest
class DeadLetterIT {

    private static final String DEAD = "erp.invoices.v1.analytics.invoice.dlt";

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @Test
    void poisonStopsNothingAndTheNextEventHeals() throws Exception {
        Api api = new Api(http);
        String number = "D" + UUID.randomUUID();
        String id = UUID.randomUUID().toString();
        Sent.customer(id, 1, "Poisoned", number).to(events);
        for (String poison : new String[] {"{", "[]", "{\"number\":\"1\"}", "null"}) {
            events.send("erp.invoices.v1", number, 1, "erp.invoice.v1", poison.getBytes(StandardCharsets.UTF_8));
        }
        events.send(new ProducerRecord<>("erp.invoices.v1", number, "no headers".getBytes(StandardCharsets.UTF_8)));
        byte[] invoice =
                Sent.invoice(number, 2, number, Sent.noon("2003-01-01"), "1x80").value();
        String absurd = new String(invoice, StandardCharsets.UTF_8).replace("\"80\"", "\"1e999999999\"");
        events.send("erp.invoices.v1", number, 2, "erp.invoice.v1", absurd.getBytes(StandardCharsets.UTF_8));
        // other keys of all partitions go on
        for (int i = 0; i < 20; i++) {
            Sent.invoice(number + i, 1, number, Sent.noon("2003-01-02"), "1x1").to(events);
        }
        Sent.invoice(number, 3, number, Sent.noon("2003-01-02"), "1x80").to(events);
        StringBuilder after = new StringBuilder("&after=customers/" + id + "@1&after=invoices/" + number + "@3");
        for (int i = 0; i < 20; i++) {
            after.append("&after=invoices/").append(number).append(i).append("@1");
        }
        var value = api.read("/api/analytics/customer-values/" + id + "?asOf=2003-01-31&window=31" + after);
        assertThat(value.at("/value/salesRevenue/amount").asString()).isEqualTo("100.00");
        await().atMost(Duration.ofSeconds(10))
                .untilAsserted(() -> assertThat(events.all(DEAD, letter -> number.equals(letter.key())))
                        .hasSize(6));
    }
}
