package torch.support.returnvisit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.testing.Contracts;
import torch.support.ticket.ReturnVisit;

class ReturnVisitMessageTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    @Test
    void readsAConfirmationFromTheGoldenFile() {
        var visit = read("crm.ticket.resolved.v1").ticket();
        assertThat(visit.complaintId()).isEqualTo("01934d7e-0000-7000-8000-000000000002");
        assertThat(visit.confirmation())
                .contains(new ReturnVisit(
                        "01934d7e-0000-7000-8000-000000000003",
                        Instant.parse("2026-12-01T02:00:00Z"),
                        "agent-3",
                        true));
    }

    @Test
    void findsNoneInTheOthers() {
        assertThat(read("crm.ticket.opened.v1").ticket().complaintId()).isNull();
        assertThat(read("crm.ticket.closed.v1").ticket().confirmation()).isEmpty();
    }

    private static ReturnVisitMessage read(String type) {
        return JSON.readValue(Contracts.golden(type), ReturnVisitMessage.class);
    }
}
