package torch.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.analytics.Sent.noon;
import static torch.analytics.Sent.opportunity;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import torch.analytics.Api;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class FunnelIT {

    private static final String FUNNEL = "/api/analytics/funnel?process=KEY_ACCOUNT";

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    private final String id = UUID.randomUUID().toString();
    private Api api;

    @BeforeEach
    void client() {
        api = new Api(http);
    }

    @Test
    void aMoveIsInTheFunnelAsSoonAsItIsSeen() throws Exception {
        opportunity(id, 1, "c", "wu-" + id, "100", "LEAD@" + noon("2002-01-05")).to(events);
        assertThat(mine(1).at("/stages/0/now").asInt()).isEqualTo(1);
        opportunity(id, 2, "c", "wu-" + id, "120", "LEAD@" + noon("2002-01-05"), "WON@" + noon("2002-01-07"))
                .to(events);
        opportunity(id, 1, "c", "wu-" + id, "100", "LEAD@" + noon("2002-01-05")).to(events);
        JsonNode won = mine(2);
        assertThat(won.at("/counts/won").asInt()).isEqualTo(1);
        assertThat(won.at("/values/won/amount").asString()).isEqualTo("120.00");
        assertThat(won.at("/stages/0/now").asInt()).isZero();
        assertThat(won.at("/stages/0/timeInStage/medianSeconds").asInt()).isEqualTo(2 * 86_400);
        assertThat(won.at("/wonOfClosed").decimalValue()).isEqualByComparingTo("1");
    }

    @Test
    void definitionsArePartOfTheAnswer() throws Exception {
        JsonNode funnel = api.read(FUNNEL + "&from=2002-01-01&to=2002-12-31&period=closed");
        assertThat(funnel.at("/definitions/wonOfAll").asString()).contains("open ones included");
        assertThat(funnel.at("/definitions/period").asString()).contains("won or lost");
        assertThat(funnel.get("groups")).isEmpty();
    }

    @Test
    void badInputIsAProblem() {
        api.refuses(FUNNEL + "&by=colour", 400, "PARAMETER_INVALID");
        api.refuses(FUNNEL + "&from=2002-13-01", 400, "PARAMETER_INVALID");
        api.refuses(FUNNEL + "&from=2002-02-01&to=2002-01-01", 422, "FROM_AFTER_TO");
    }

    private JsonNode mine(int version) throws InterruptedException {
        JsonNode funnel =
                api.read(FUNNEL + "&by=owner&from=2002-01-05&to=2002-01-05&after=opportunities/" + id + "@" + version);
        for (JsonNode group : funnel.get("groups")) {
            if (group.get("key").asString().equals("wu-" + id)) {
                return group;
            }
        }
        throw new AssertionError(funnel.toString());
    }
}
