package torch.support.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.support.calendar.CalendarFixtures.at;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SettableClock;
import torch.support.SupportApi;

@IntegrationTest
class CalendarRecalculationIT {

    private static final String ALL_DAY =
            "{\"name\":\"x\",\"zone\":\"Asia/Shanghai\",\"holidays\":\"NONE\",\"week\":{\"MONDAY\":[\"%s\"]}}";

    @Autowired
    private RestTestClient http;

    @Autowired
    private Events events;

    @Autowired
    private SettableClock clock;

    @Autowired
    private CalendarRecalculation recalculation;

    private SupportApi api;

    @BeforeEach
    void onMondayMorning() {
        api = new SupportApi(http, events);
        clock.set(at("2026-11-30T09:00"));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    @Test
    void reckonsOpenTicketsOfAChangedCalendarOnceAndLeavesTheRest() throws Exception {
        String calendar =
                api.post("/api/calendars", ALL_DAY.formatted("09:00-12:00")).id();
        String link = ",\"priority\":\"URGENT\",\"calendar\":\"" + calendar + "\"";
        String customer = api.customer();
        String open = api.open("ENQUIRY", customer, link).id();
        String resolved = api.anAssigned("ENQUIRY", customer, link);
        api.command(resolved, "resolve", "{\"resolution\":\"x\"}").ok();
        String other = api.open("ENQUIRY", customer, "").id();
        assertThat(resolutionDue(open)).isEqualTo(at("2026-12-07T10:00"));
        api.send(
                        HttpMethod.PUT,
                        "/api/calendars/" + calendar,
                        ALL_DAY.formatted("09:00-18:00"),
                        Map.of("If-Match", "\"1\""))
                .ok();
        try (var threads = Executors.newFixedThreadPool(2)) {
            for (var run : threads.invokeAll(List.of(
                    Executors.callable(recalculation::recalculate), Executors.callable(recalculation::recalculate)))) {
                run.get();
            }
        }
        recalculation.recalculate();
        assertThat(resolutionDue(open)).isEqualTo(at("2026-11-30T13:00"));
        assertThat(api.get("/api/tickets/" + open).version()).isEqualTo(2);
        assertThat(api.get("/api/tickets/" + resolved).version()).isEqualTo(3);
        assertThat(api.get("/api/tickets/" + other).version()).isEqualTo(1);
        assertThat(Events.header(api.sent("crm.tickets.v1", open, 2).getLast(), "ce_type"))
                .isEqualTo("crm.ticket.recalculated.v1");
    }

    private Instant resolutionDue(String id) {
        return Instant.parse(
                api.get("/api/tickets/" + id).body().at("/targets/1/dueAt").asString());
    }
}
