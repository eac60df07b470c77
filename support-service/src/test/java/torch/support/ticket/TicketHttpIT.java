package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SupportApi;

@IntegrationTest
class TicketHttpIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private Events events;

    private SupportApi api;
    private String customer;

    @BeforeEach
    void aCustomer() {
        api = new SupportApi(http, events);
        customer = api.customer();
    }

    @Test
    void anEnquiryIsAnsweredHeldResolvedClosedAndReopened() {
        var opened = api.open("ENQUIRY", customer, ",\"priority\":\"HIGH\",\"productCode\":\"22423\"");
        String id = opened.id();
        assertThat(opened.headers().getETag()).isEqualTo("\"1\"");
        assertThat(opened.headers().getFirst("Location")).isEqualTo("/api/tickets/" + id);
        assertThat(opened.text("number")).matches("T-20\\d\\d-\\d{6}");
        assertThat(opened.body().path("targets")).hasSize(2);
        api.command(id, "respond", null).refused(409, "TICKET_NOT_ASSIGNED");
        api.command(id, "assign", "{\"owner\":\"agent-2\"}").ok();
        assertThat(api.command(id, "respond", null).text("status")).isEqualTo("IN_PROGRESS");
        assertThat(api.command(id, "hold", "{\"reason\":\"等客户回复\"}").text("status"))
                .isEqualTo("ON_HOLD");
        api.command(id, "resolve", "{\"resolution\":\"已答复\"}").refused(409, "TICKET_ON_HOLD");
        api.command(id, "resume", null).ok();
        assertThat(api.command(id, "resolve", "{\"resolution\":\"已答复\"}").text("resolution"))
                .isEqualTo("已答复");
        assertThat(api.command(id, "close", null).text("status")).isEqualTo("CLOSED");
        var reopened = api.command(id, "reopen", "{\"reason\":\"还有问题\"}");
        assertThat(reopened.body().has("resolvedAt")).isFalse();
        assertThat(reopened.version()).isEqualTo(8);
        var sent = api.sent("crm.tickets.v1", id, 8);
        assertThat(sent)
                .extracting(record -> Events.header(record, "ce_type"))
                .containsExactly(
                        "crm.ticket.opened.v1",
                        "crm.ticket.assigned.v1",
                        "crm.ticket.responded.v1",
                        "crm.ticket.held.v1",
                        "crm.ticket.resumed.v1",
                        "crm.ticket.resolved.v1",
                        "crm.ticket.closed.v1",
                        "crm.ticket.reopened.v1");
        sent.forEach(record -> Contracts.assertValid(Events.header(record, "ce_type"), record.value()));
        assertThat(api.get("/api/tickets/" + id + "/log").body().path("items")).hasSize(8);
        assertThat(api.get("/api/tickets/" + id).body()).isEqualTo(reopened.body());
    }

    @Test
    void aPatchChangesWhatItNamesAndNeedsTheVersion() {
        String id = api.open("REPAIR", customer, ",\"description\":\"x\"").id();
        String path = "/api/tickets/" + id;
        api.send(HttpMethod.PATCH, path, "{}", Map.of()).refused(428, "IF_MATCH_REQUIRED");
        var same = api.send(HttpMethod.PATCH, path, "{\"priority\":\"NORMAL\"}", Map.of("If-Match", "\"1\""))
                .ok();
        assertThat(same.version()).isEqualTo(1);
        var changed = api.send(
                        HttpMethod.PATCH,
                        path,
                        "{\"priority\":\"URGENT\",\"description\":null}",
                        Map.of("If-Match", "\"1\""))
                .ok();
        assertThat(changed.body().has("description")).isFalse();
        assertThat(changed.body().path("targets").path(0).path("goalMinutes").asInt())
                .isEqualTo(30);
        api.send(HttpMethod.PATCH, path, "{\"subject\":\"y\"}", Map.of("If-Match", "\"1\""))
                .refused(412, "VERSION_STALE");
        Map<String, String> present = Map.of("If-Match", "\"2\"");
        api.send(HttpMethod.PATCH, path, "{\"subject\":null}", present)
                .refused(422, "INVALID_FIELDS")
                .at("/subject");
        api.send(HttpMethod.PATCH, path, "{\"status\":\"CLOSED\"}", present)
                .refused(400, "UNKNOWN_FIELD")
                .at("/status");
        api.send(HttpMethod.PATCH, path, "{\"priority\":\"x\"}", present)
                .refused(400, "WRONG_TYPE")
                .at("/priority");
        api.send(HttpMethod.PATCH, path, "[]", present).refused(400, "WRONG_TYPE");
    }

    @Test
    void anIdempotencyKeyOpensOneTicket() {
        Map<String, String> key = Map.of("Idempotency-Key", UUID.randomUUID().toString());
        String body =
                "{\"type\":\"ENQUIRY\",\"channel\":\"WEB\",\"subject\":\"s\",\"customerId\":\"" + customer + "\"}";
        var first = api.send(HttpMethod.POST, "/api/tickets", body, key).ok();
        var again = api.send(HttpMethod.POST, "/api/tickets", body, key).ok();
        assertThat(again.body()).isEqualTo(first.body());
        api.send(HttpMethod.POST, "/api/tickets", body.replace("WEB", "FAX"), key)
                .refused(422, "IDEMPOTENCY_KEY_REUSED");
        assertThat(api.get("/api/tickets?customer=" + customer).body().path("items"))
                .hasSize(1);
    }
}
