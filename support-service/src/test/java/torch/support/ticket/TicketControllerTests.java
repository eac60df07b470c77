package torch.support.ticket;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static torch.support.ticket.TicketFixtures.COMPLAINT;
import static torch.support.ticket.TicketFixtures.MONDAY_9;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Import;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.WebConfiguration;
import torch.support.sla.TicketType;

@WebMvcTest(TicketController.class)
@Import({WebConfiguration.class, Corrections.class})
class TicketControllerTests {

    private static final Versioned<Ticket> STORED =
            new Versioned<>(COMPLAINT, 7, MONDAY_9, TicketFixtures.aNew(TicketType.COMPLAINT));

    @Autowired
    private MockMvcTester http;

    @MockitoBean
    private TicketOpening opening;

    @MockitoBean
    private Tickets tickets;

    @MockitoBean
    private Idempotency idempotency;

    @Test
    void anOpenedTicketIsAnsweredWithItsAddressAndVersion() {
        given(idempotency.create(any(), any()))
                .willAnswer(call -> call.<Function<String, ?>>getArgument(1).apply(COMPLAINT));
        given(opening.open(eq(COMPLAINT), any(), any())).willReturn(STORED);
        var answer = post("", "{\"type\":\"COMPLAINT\",\"channel\":\"FAX\",\"subject\":\"s\",\"customerId\":\"c\"}");
        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", "/api/tickets/" + COMPLAINT)
                .hasHeader("ETag", "\"7\"");
        assertThat(answer).bodyJson().extractingPath("$.targets[0].goalMinutes").isEqualTo(60);
    }

    @Test
    void aCommandIsAnsweredWithTheNewVersion() {
        given(tickets.assign(eq(COMPLAINT), any(), eq("agent-2"))).willReturn(STORED);
        assertThat(post("/" + COMPLAINT + "/assign", "{\"owner\":\"agent-2\"}"))
                .hasStatusOk()
                .hasHeader("ETag", "\"7\"");
    }

    @ParameterizedTest
    @CsvSource({"assign", "hold", "resolve", "reopen"})
    void aCommandWithoutItsContentReachesNobody(String verb) {
        assertThat(post("/" + COMPLAINT + "/" + verb, "{}")).hasStatus(422);
        assertThat(post("/" + COMPLAINT + "/" + verb, null)).hasStatus(400);
        verifyNoInteractions(tickets);
    }

    private MvcTestResult post(String path, @Nullable String json) {
        var request = http.post().uri("/api/tickets" + path).header("Torch-Actor", "agent-1");
        return json == null
                ? request.exchange()
                : request.contentType(MediaType.APPLICATION_JSON).content(json).exchange();
    }
}
