package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SupportApi;

@IntegrationTest
class ComplaintHttpIT {

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
}
