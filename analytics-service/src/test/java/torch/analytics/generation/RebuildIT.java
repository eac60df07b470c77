package torch.analytics.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.analytics.Api;
import torch.analytics.Histories;
import torch.analytics.Sent;
import torch.analytics.Topics;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

/** A projection is rebuilt from the topics beside the live one, and answers the same, byte by byte. */
@IntegrationTest
class RebuildIT {

    private static final String FUNNEL = "/api/analytics/funnel?by=owner&from=2026-01-01&to=2026-01-31";

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @Value("${spring.kafka.bootstrap-servers}")
    String broker;

    @Test
    void theRebuiltGenerationEqualsTheLiveOneAndTakesItsPlace() throws Exception {
        Api api = new Api(http);
        String run = "r" + Long.toHexString(System.nanoTime());
        List<Sent> history = Histories.of(41, run, 8);
        Topics.send(broker, Histories.scrambled(history, 41));
        Histories.compacted(history).forEach(last -> seen(api, last));
        String value = "/api/analytics/customer-values/" + run + "c3";
        await().atMost(Duration.ofSeconds(20))
                .untilAsserted(() -> assertThat(text(api, value)).contains("\"class\""));
        int before = Api.json(api.get("/internal/projections")).get("live").asInt();
        Thread.sleep(1500);
        String valueBefore = text(api, value);
        String funnelBefore = text(api, FUNNEL);

        assertThat(api.post("/internal/projections/rebuild").getStatus().value())
                .isEqualTo(202);
        await().atMost(Duration.ofSeconds(90)).untilAsserted(() -> {
            var shown = Api.json(api.get("/internal/projections"));
            assertThat(shown.at("/rebuild/phase").asString())
                    .as(shown.toString())
                    .isIn("SWITCHED", "DONE");
            assertThat(shown.get("live").asInt()).isEqualTo(before + 1);
        });
        assertThat(text(api, value)).isEqualTo(valueBefore);
        assertThat(text(api, FUNNEL)).isEqualTo(funnelBefore);

        Sent late = Sent.customer(run + "c3", 9, "After the switch");
        late.to(events);
        seen(api, late);
        assertThat(text(api, value)).contains("After the switch");
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(Api.json(api.get("/internal/projections"))
                                .at("/rebuild/phase")
                                .asString())
                        .isEqualTo("DONE"));
    }

    private static void seen(Api api, Sent sent) {
        String resource = sent.topic().split("\\.")[1];
        await().atMost(Duration.ofSeconds(30))
                .untilAsserted(() -> assertThat(
                                api.get(FUNNEL + "&after=" + resource + "/" + sent.key() + "@" + sent.sequence())
                                        .getStatus()
                                        .value())
                        .isEqualTo(200));
    }

    private static String text(Api api, String path) {
        return new String(api.get(path).getResponseBody(), StandardCharsets.UTF_8);
    }
}
