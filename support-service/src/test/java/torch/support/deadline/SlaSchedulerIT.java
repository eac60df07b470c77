package torch.support.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.support.calendar.CalendarFixtures.at;

import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SettableClock;
import torch.support.SupportApi;
import torch.support.ticket.Tickets;

/** An urgent enquiry opened on Monday 2026-11-30 at 09:00: response due at 09:30, resolution (4 h) at 14:30. */
@IntegrationTest
class SlaSchedulerIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private Events events;

    @Autowired
    private SettableClock clock;

    @Autowired
    private DueTickets due;

    @Autowired
    private Tickets tickets;

    private SlaScheduler scheduler;
    private SupportApi api;
    private String customer;

    @BeforeEach
    void onMondayMorning() {
        api = new SupportApi(http, events);
        customer = api.customer();
        scheduler = new SlaScheduler(due, tickets, clock, new SimpleMeterRegistry());
        clock.set(at("2026-11-30T09:00"));
    }

    @AfterEach
    void backToRealTime() {
        clock.reset();
    }

    private String anUrgentEnquiry() {
        return api.open("ENQUIRY", customer, ",\"priority\":\"URGENT\"").id();
    }

    private void raiseAt(String local) {
        clock.set(at(local));
        scheduler.raise();
    }

    @Test
    void warnsAndBreachesAtTheirInstantsAndNotBefore() {
        String id = anUrgentEnquiry();
        raiseAt("2026-11-30T09:22");
        assertThat(version(id)).isEqualTo(1);
        clock.set(at("2026-11-30T09:22").plusSeconds(30));
        scheduler.raise();
        assertThat(version(id)).isEqualTo(2);
        raiseAt("2026-11-30T09:27");
        clock.set(at("2026-11-30T09:30").minusMillis(1));
        scheduler.raise();
        assertThat(version(id)).isEqualTo(3);
        raiseAt("2026-11-30T09:30");
        raiseAt("2026-11-30T09:31");
        var sent = api.sent("crm.tickets.v1", id, 4);
        assertThat(sent)
                .extracting(record -> Events.header(record, "ce_type"))
                .containsExactly(
                        "crm.ticket.opened.v1",
                        "crm.ticket.sla-warned.v1",
                        "crm.ticket.sla-warned.v1",
                        "crm.ticket.sla-breached.v1");
        JsonNode breach = JsonMapper.shared().readTree(sent.getLast().value());
        assertThat(breach.at("/change/target").asString()).isEqualTo("FIRST_RESPONSE");
        assertThat(Instant.parse(breach.at("/ticket/targets/0/breachedAt").asString()))
                .isEqualTo(at("2026-11-30T09:30"));
        assertThat(api.get("/api/tickets?overdue=true&customer=" + customer)
                        .body()
                        .path("items"))
                .hasSize(1);
    }

    @Test
    void aHeldTicketIsNotWarnedAndAResolvedOneNeither() {
        String held = api.anAssigned("ENQUIRY", customer, ",\"priority\":\"URGENT\"");
        api.command(held, "respond", null).ok();
        clock.set(at("2026-11-30T10:00"));
        long version = api.command(held, "hold", "{\"reason\":\"等配件\"}").version();
        String resolved = api.anAssigned("ENQUIRY", customer, ",\"priority\":\"URGENT\"");
        long resolvedVersion =
                api.command(resolved, "resolve", "{\"resolution\":\"x\"}").version();
        raiseAt("2026-12-31T18:00");
        assertThat(version(held)).isEqualTo(version);
        assertThat(version(resolved)).isEqualTo(resolvedVersion);
    }

    @Test
    void aHoldMovesTheBreachByWorkingTime() {
        String id = api.anAssigned("ENQUIRY", customer, ",\"priority\":\"URGENT\"");
        api.command(id, "respond", null).ok();
        clock.set(at("2026-11-30T10:00"));
        api.command(id, "hold", "{\"reason\":\"等配件\"}").ok();
        clock.set(at("2026-11-30T14:00"));
        var resumed = api.command(id, "resume", null).ok();
        assertThat(Instant.parse(resumed.body().at("/targets/1/dueAt").asString()))
                .isEqualTo(at("2026-11-30T17:00"));
        raiseAt("2026-11-30T16:59");
        assertThat(api.get("/api/tickets/" + id).body().at("/targets/1").has("breachedAt"))
                .isFalse();
        raiseAt("2026-11-30T17:00");
        assertThat(api.get("/api/tickets/" + id).body().at("/targets/1").has("breachedAt"))
                .isTrue();
    }

    @Test
    void aTargetThatIsMetLateBeforeTheJobRunsIsReportedAsBreached() {
        String id = api.anAssigned("ENQUIRY", customer, ",\"priority\":\"URGENT\"");
        clock.set(at("2026-11-30T09:40"));
        api.command(id, "respond", null).ok();
        scheduler.raise();
        assertThat(api.get("/api/tickets/" + id)
                        .body()
                        .at("/targets/0/breachedAt")
                        .asString())
                .isEqualTo(at("2026-11-30T09:30").toString());
    }

    /** After an outage all six levels are due; two instances at once raise each of them once. */
    @Test
    void severalInstancesRaiseEverySignalOnce() throws Exception {
        List<String> ids =
                IntStream.range(0, 60).mapToObj(i -> anUrgentEnquiry()).toList();
        clock.set(at("2026-12-01T18:00"));
        SlaScheduler other = new SlaScheduler(due, tickets, clock, new SimpleMeterRegistry());
        try (var threads = Executors.newFixedThreadPool(2)) {
            List<Callable<Void>> both = List.of(run(scheduler), run(other));
            for (var finished : threads.invokeAll(both)) {
                finished.get();
            }
        }
        for (String id : ids) {
            assertThat(version(id)).isEqualTo(7);
        }
        assertThat(api.sent("crm.tickets.v1", ids.getLast(), 7))
                .extracting(record -> Events.header(record, "ce_type"))
                .filteredOn(type -> type.equals("crm.ticket.sla-breached.v1"))
                .hasSize(2);
    }

    private static Callable<Void> run(SlaScheduler scheduler) {
        return () -> {
            scheduler.raise();
            return null;
        };
    }

    private long version(String id) {
        return api.get("/api/tickets/" + id).ok().version();
    }
}
