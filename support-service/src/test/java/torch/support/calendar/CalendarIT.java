package torch.support.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.support.calendar.CalendarFixtures.at;

import java.time.Instant;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SettableClock;
import torch.support.SupportApi;

@IntegrationTest
class CalendarIT {

    private static final String MORNINGS = """
            {"name":"上午","zone":"Asia/Shanghai","week":{"MONDAY":["09:00-12:00"],"TUESDAY":["09:00-12:00"]},
             "overrides":[{"date":"2026-12-24","hours":[],"name":"停工"}],"completeYears":[2027]}""";

    @Autowired
    private RestTestClient http;

    @Autowired
    private Events events;

    @Autowired
    private SettableClock clock;

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
    void theStandardCalendarIsThereAndSaysWhatIsNotPublished() {
        var standard = api.get("/api/calendars/default").ok();
        assertThat(standard.text("zone")).isEqualTo("Asia/Shanghai");
        assertThat(standard.body().at("/week/MONDAY/1").asString()).isEqualTo("13:30-18:00");
        assertThat(standard.body().path("unpublishedYears").toString()).isEqualTo("[2027]");
        assertThat(api.get("/api/calendars").body().path("items").size()).isPositive();
        api.get("/api/calendars/none").refused(404, "NOT_FOUND");
    }

    @Test
    void aCalendarIsDefinedAndChangedUnderItsVersion() {
        var defined = api.post("/api/calendars", MORNINGS).ok();
        assertThat(defined.body().path("unpublishedYears")).isEmpty();
        String path = "/api/calendars/" + defined.id();
        api.send(HttpMethod.PUT, path, MORNINGS, Map.of()).refused(428, "IF_MATCH_REQUIRED");
        Map<String, String> first = Map.of("If-Match", "\"1\"");
        assertThat(api.send(HttpMethod.PUT, path, MORNINGS, first).version()).isEqualTo(1);
        String changed = MORNINGS.replace("上午", "早班").replace("\"TUESDAY\"", "\"FRIDAY\"");
        assertThat(api.send(HttpMethod.PUT, path, changed, first).version()).isEqualTo(2);
        api.send(HttpMethod.PUT, path, changed, first).refused(412, "VERSION_STALE");
        api.sent("crm.calendars.v1", defined.id(), 2)
                .forEach(record -> Contracts.assertValid(Events.header(record, "ce_type"), record.value()));
    }

    @Test
    void aCalendarThatCannotBeUsedIsRefusedWithEveryField() {
        String bad = """
                {"name":"x","zone":"Mars/Olympus","week":{"MONDAY":["12:00-09:00"]},"makeUpHours":["9-12"],
                 "overrides":[{"date":"2026-12-24"},{"date":"2026-12-24","hours":["09:00-12:00","11:00-13:00"]}]}""";
        var answer = api.post("/api/calendars", bad).refused(422, "INVALID_FIELDS");
        assertThat(answer.body()
                        .path("errors")
                        .valueStream()
                        .map(e -> e.path("pointer").asString()))
                .containsExactlyInAnyOrder(
                        "/zone", "/week/MONDAY", "/makeUpHours", "/overrides/1/date", "/overrides/1/hours");
        api.post("/api/calendars", "{\"name\":\"x\",\"zone\":\"UTC\",\"week\":{}}")
                .refused(422, "CALENDAR_WITHOUT_WORKING_TIME");
        api.post("/api/calendars", "{\"name\":\"x\",\"zone\":\"UTC\",\"week\":{\"FUNDAY\":[]}}")
                .refused(400, "WRONG_TYPE");
        api.post("/api/calendars", "{\"name\":\"x\",\"zone\":\"UTC\",\"week\":{\"MONDAY\":null}}")
                .refused(422, "INVALID_FIELDS");
        api.post("/api/calendars", "{\"name\":\"x\",\"zone\":\"UTC\",\"week\":{\"MONDAY\":[null]}}")
                .refused(422, "INVALID_FIELDS");
        api.post(
                        "/api/calendars",
                        MORNINGS.replace("2026-12-24", "+999999999-12-31").replace("停工", "x".repeat(101)))
                .refused(422, "INVALID_FIELDS");
    }

    @Test
    void aTicketAcrossAnUnpublishedYearSaysSo() {
        clock.set(at("2026-12-31T16:30"));
        var ticket =
                api.open("ENQUIRY", api.customer(), ",\"priority\":\"URGENT\"").ok();
        assertThat(ticket.body().at("/targets/0").has("unpublishedYears")).isFalse();
        assertThat(ticket.body().at("/targets/1/unpublishedYears").toString()).isEqualTo("[2027]");
    }

    @Test
    void dueInstantsAreOfTheTicketsOwnCalendar() {
        String mornings = api.post("/api/calendars", MORNINGS).id();
        var ticket = api.open("ENQUIRY", api.customer(), ",\"priority\":\"URGENT\",\"calendar\":\"" + mornings + "\"");
        assertThat(Instant.parse(ticket.ok().body().at("/targets/1/dueAt").asString()))
                .isEqualTo(at("2026-12-01T10:00"));
    }
}
