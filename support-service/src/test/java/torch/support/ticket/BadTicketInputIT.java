package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SupportApi;

@IntegrationTest
class BadTicketInputIT {

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
}
