package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
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
    void aComplaintClosesOnceItsReturnVisitIsConfirmed() {
        String complaint = api.anAssigned("COMPLAINT", customer, "");
        String link = ",\"complaintId\":\"" + complaint + "\"";
        api.open("RETURN_VISIT", customer, link).refused(409, "COMPLAINT_NOT_RESOLVED");
        api.command(complaint, "resolve", "{\"resolution\":\"换桶\"}").ok();
        api.command(complaint, "close", null).refused(409, "RETURN_VISIT_REQUIRED");
        String visit = api.anAssigned("RETURN_VISIT", customer, link);
        api.command(visit, "resolve", "{\"resolution\":\"已回访\"}")
                .refused(422, "OUTCOME_REQUIRED")
                .at("/outcome");
        api.command(visit, "resolve", "{\"resolution\":\"x\",\"outcome\":{\"confirmed\":true}}")
                .refused(422, "INVALID_FIELDS")
                .at("/outcome/satisfied");
        long version = api.command(
                        visit,
                        "resolve",
                        "{\"resolution\":\"已回访\",\"outcome\":{\"confirmed\":true,\"satisfied\":true}}")
                .ok()
                .version();
        var closed = api.command(complaint, "close?after=return-visits/" + visit + "@" + version, null)
                .ok();
        assertThat(closed.text("status")).isEqualTo("CLOSED");
        assertThat(closed.body().path("returnVisit").path("ticketId").asString())
                .isEqualTo(visit);
        api.command(visit, "reopen", "{\"reason\":\"x\"}").refused(409, "RETURN_VISIT_FINAL");
        assertThat(api.sent("crm.tickets.v1", complaint, 5))
                .extracting(record -> Events.header(record, "ce_type"))
                .contains("crm.ticket.return-visit-confirmed.v1");
    }

    @Test
    void aVisitThatDidNotConfirmLeavesTheComplaintOpen() {
        String complaint = api.anAssigned("COMPLAINT", customer, "");
        api.command(complaint, "resolve", "{\"resolution\":\"换桶\"}").ok();
        String visit = api.anAssigned("RETURN_VISIT", customer, ",\"complaintId\":\"" + complaint + "\"");
        long version = api.command(
                        visit,
                        "resolve",
                        "{\"resolution\":\"x\",\"outcome\":{\"confirmed\":false,\"satisfied\":false}}")
                .ok()
                .version();
        api.command(complaint, "close?after=return-visits/" + visit + "@" + version, null)
                .refused(503, "NOT_YET_SEEN");
        api.command(complaint, "close", null).refused(409, "RETURN_VISIT_REQUIRED");
    }

    @Test
    void refersOnlyToWhatSupportKnows() {
        api.open("ENQUIRY", UUID.randomUUID().toString(), "")
                .refused(422, "CUSTOMER_UNKNOWN")
                .at("/customerId");
        api.open("ENQUIRY", customer, ",\"calendar\":\"none\"")
                .refused(422, "CALENDAR_UNKNOWN")
                .at("/calendar");
        api.open("ENQUIRY", customer, ",\"complaintId\":\"x\"").refused(422, "COMPLAINT_NOT_ALLOWED");
        api.open("RETURN_VISIT", customer, ",\"complaintId\":\"x\"").refused(422, "COMPLAINT_UNKNOWN");
        String complaint = api.anAssigned("COMPLAINT", customer, "");
        api.open("RETURN_VISIT", api.customer(), ",\"complaintId\":\"" + complaint + "\"")
                .refused(422, "COMPLAINT_UNKNOWN");
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

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
        {"type":                                       | 400 | MALFORMED_JSON |
        {"type":"SUGGESTION"}                          | 400 | WRONG_TYPE     | /type
        {"type":"ENQUIRY","status":"CLOSED"}           | 400 | UNKNOWN_FIELD  | /status
        {"subject":{"$ne":1}}                          | 400 | WRONG_TYPE     | /subject
        {"type":"ENQUIRY","channel":"PHONE","subject":" ","customerId":"c"} | 422 | INVALID_FIELDS | /subject
        {"type":"ENQUIRY","channel":"PHONE","subject":"s","customerId":{}}  | 400 | WRONG_TYPE     | /customerId
        []                                             | 400 | WRONG_TYPE     |
        """)
    void badInputIsAProblem(String json, int status, String code, String pointer) {
        var answer = api.post("/api/tickets", json).refused(status, code);
        if (pointer != null) {
            answer.at(pointer);
        }
    }

    @Test
    void badRequestsStoreNothingAndNeverFail() {
        api.open("ENQUIRY", customer, ",\"description\":\"" + "x".repeat(2 << 20) + "\"")
                .refused(413, "BODY_TOO_LARGE");
        api.open("ENQUIRY", customer, ",\"description\":\"" + "x".repeat(4_001) + "\"")
                .refused(422, "INVALID_FIELDS")
                .at("/description");
        api.post("/api/tickets", null).refused(400, "MALFORMED_JSON");
        String ticket = api.open("ENQUIRY", api.customer(), ",\"description\":\"a\\u0000b\"")
                .id();
        api.command(ticket, "close", "{\"force\":true}").refused(400, "UNKNOWN_FIELD");
        api.command(ticket, "close", "{").refused(400, "MALFORMED_JSON");
        api.command(UUID.randomUUID().toString(), "close", null).refused(404, "NOT_FOUND");
        api.get("/api/tickets/none").refused(404, "NOT_FOUND");
        api.get("/api/tickets/none/log").refused(404, "NOT_FOUND");
        api.get("/api/tickets?cursor=abc").refused(400, "CURSOR_INVALID");
        api.get("/api/tickets?status=DONE").refused(400, "PARAMETER_INVALID");
        api.get("/api/tickets?dueBefore=tomorrow").refused(400, "PARAMETER_INVALID");
        api.get("/api/tickets?dueBefore=%2B1000000000-12-31T23:59:59Z").refused(400, "PARAMETER_INVALID");
        api.get("/api/tickets?overdue=maybe").refused(400, "PARAMETER_INVALID");
        api.get("/api/tickets?sort=random").refused(400, "SORT_INVALID");
        api.get("/api/tickets?sort=newest&overdue=true").refused(400, "SORT_INVALID");
        assertThat(api.get("/api/tickets?customer=" + customer).body().path("items"))
                .isEmpty();
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
