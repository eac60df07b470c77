package torch.support.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import java.time.Duration;
import java.time.Instant;
import org.bson.Document;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.support.SupportApi;
import torch.support.calendar.AppliedCalendar;
import torch.support.calendar.CalendarFixtures;

/** The jobs look at what is due and at nothing else. */
@IntegrationTest
class DueTicketsIT {

    @Autowired
    private RestTestClient http;

    @Autowired
    private Events events;

    @Autowired
    private DueTickets due;

    @BeforeEach
    void openAndResolvedTickets() {
        SupportApi api = new SupportApi(http, events);
        String customer = api.customer();
        for (int i = 0; i < 20; i++) {
            api.open("ENQUIRY", customer, "").ok();
            String resolved = api.anAssigned("ENQUIRY", customer, "");
            api.command(resolved, "resolve", "{\"resolution\":\"x\"}").ok();
        }
    }

    @Test
    void signalsAreFoundByTheirInstant() {
        assertExact(due.findSignals(Instant.now().plus(Duration.ofDays(90)), null));
        Document none = stats(due.findSignals(Instant.EPOCH.plusSeconds(1), null));
        assertThat(none.getInteger("totalKeysExamined")).isZero();
    }

    @Test
    void outdatedTicketsAreFoundByTheirEdition() {
        assertExact(due.findOutdated(new AppliedCalendar("default", 9_9999, CalendarFixtures.standard()), null));
        Document none = stats(due.findOutdated(new AppliedCalendar("default", 1, CalendarFixtures.standard()), null));
        assertThat(none.getInteger("totalKeysExamined")).isZero();
    }

    private static void assertExact(FindIterable<Document> find) {
        Document stats = stats(find);
        assertThat(stats.toString()).doesNotContain("COLLSCAN").doesNotContain("stage=SORT,");
        assertThat(stats.getInteger("nReturned")).isGreaterThanOrEqualTo(20);
        assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(stats.getInteger("nReturned"));
        assertThat(stats.getInteger("totalKeysExamined")).isLessThanOrEqualTo(stats.getInteger("nReturned") + 1);
    }

    private static Document stats(FindIterable<Document> find) {
        return find.explain(Document.class, ExplainVerbosity.EXECUTION_STATS).get("executionStats", Document.class);
    }
}
