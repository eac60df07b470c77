package torch.sales.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static torch.sales.migration.DealFixtures.wonLine;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.web.servlet.client.RestTestClient;
import org.springframework.util.unit.DataSize;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.id.Ids;
import torch.platform.testing.Contracts;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.sales.SalesDriver;

@IntegrationTest
class DealImportIT {

    private static final String IMPORTS = "/api/opportunities/imports";

    @Autowired
    RestTestClient http;

    @Autowired
    Events events;

    @LocalServerPort
    int port;

    private SalesDriver sales;
    private String code;
    private String customer;
    private String old;

    @BeforeEach
    void aCustomer() {
        sales = new SalesDriver(http, events);
        code = sales.uniqueCode();
        customer = sales.customer(code);
        old = "OLD-" + sales.uniqueCode();
    }

    @Test
    void timesAndAuthorsOfThePastAreKept() {
        var verdict = run(wonLine(old, code)).getFirst();
        assertThat(verdict.path("verdict").asString()).isEqualTo("CREATED");
        String id = verdict.path("id").asString();
        assertThat(id).isEqualTo(Ids.of("opportunity-import", old));
        JsonNode deal = sales.get("/api/opportunities/" + id).is(200).json();
        assertThat(deal.path("customerId").asString()).isEqualTo(customer);
        assertThat(deal.path("openedAt").asString()).isEqualTo("2025-09-01T02:00:00Z");
        assertThat(deal.path("closed").path("by").asString()).isEqualTo("manager-1");
        assertThat(deal.path("history"))
                .extracting(
                        e -> e.path("cause").asString(),
                        e -> e.path("at").asString(),
                        e -> e.path("actor").asString())
                .containsExactly(
                        tuple("migration", "2025-09-01T02:00:00Z", "seller-qd-1"),
                        tuple("migration", "2025-10-08T02:00:00Z", "seller-qd-2"),
                        tuple("migration", "2025-12-12T02:00:00Z", "manager-1"));
        var event = events.of("crm.opportunities.v1", id, 1).getFirst();
        Contracts.assertValid("crm.opportunity.imported.v1", event.value());
        assertThat(Events.header(event, "ce_sequence")).isEqualTo("1");
    }

    @Test
    void importingAgainChangesNothingAndOtherContentIsRefused() {
        run(wonLine(old, code));
        assertThat(run(wonLine(old, code)).getFirst().path("verdict").asString())
                .isEqualTo("UNCHANGED");
        var different =
                run(wonLine(old, code).replace("Old deal", "Other deal")).getFirst();
        assertThat(different.path("code").asString()).isEqualTo("ALREADY_IMPORTED_DIFFERENTLY");
    }

    @Test
    void aLineStaysImportedWhenItsCustomerIsLinkedDifferently() {
        run(wonLine(old, code));
        sales.announce(customer, 2, sales.uniqueCode());
        sales.get("/api/opportunities?limit=1&after=customers/" + customer + "@2")
                .is(200);
        assertThat(run(wonLine(old, code)).getFirst().path("verdict").asString())
                .isEqualTo("UNCHANGED");
        assertThat(result(run(wonLine(old + "-2", code)).getFirst())).isEqualTo("CUSTOMER_UNKNOWN");
    }

    @Test
    void everyLineGetsItsVerdictInItsPlace() {
        String tooLong = "{\"title\":\"" + "x".repeat(1024 * 1024) + "\"}";
        List<JsonNode> answer = run(String.join(
                "\n",
                wonLine(old + "a", code),
                "",
                "{\"externalId\":",
                tooLong,
                wonLine(old + "b", "nobody"),
                wonLine(old + "c", code).replace("\"2025-10-08T02:00:00Z\"", "\"2025-01-01T00:00:00Z\""),
                "{\"externalId\":\"" + old + "d\"}",
                wonLine(old + "a", code),
                wonLine(old + "a", code).replace("Old deal", "Other deal"),
                wonLine(old + "e", code) + "\r"));
        assertThat(answer.subList(0, 10))
                .extracting(verdict -> verdict.path("line").asInt(), DealImportIT::result)
                .containsExactly(
                        tuple(1, "CREATED"),
                        tuple(2, "LINE_BLANK"),
                        tuple(3, "MALFORMED_JSON"),
                        tuple(4, "LINE_TOO_LONG"),
                        tuple(5, "CUSTOMER_UNKNOWN"),
                        tuple(6, "INVALID_FIELDS"),
                        tuple(7, "INVALID_FIELDS"),
                        tuple(8, "UNCHANGED"),
                        tuple(9, "ALREADY_IMPORTED_DIFFERENTLY"),
                        tuple(10, "CREATED"));
        assertThat(answer.get(5).path("errors").get(0).path("pointer").asString())
                .isEqualTo("/moves/0/at");
        assertThat(answer.getLast().path("summary").toString())
                .isEqualTo("{\"lines\":10,\"created\":2,\"unchanged\":1,\"rejected\":7}");
    }

    @Test
    void manyDealsAreImportedInTheOrderOfTheirLines() {
        List<String> lines = new ArrayList<>();
        for (int i = 0; i < 500; i++) {
            lines.add(wonLine(old + "-" + i, code));
        }
        List<JsonNode> answer = run(String.join("\n", lines));
        assertThat(answer.getLast().path("summary").path("created").asInt()).isEqualTo(500);
        assertThat(answer.subList(0, 500))
                .extracting(verdict -> verdict.path("externalId").asString())
                .containsExactlyElementsOf(
                        IntStream.range(0, 500).mapToObj(i -> old + "-" + i).toList());
    }

    @Test
    void anImportedDealWorksLikeEveryOther() {
        String id = run(wonLine(old, code)).getFirst().path("id").asString();
        sales.post("/api/opportunities/" + id + "/move", "{\"stage\":\"QUOTED\"}")
                .isProblem(409, "DEAL_CLOSED");
        JsonNode reopened =
                sales.post("/api/opportunities/" + id + "/reopen", "{}").is(200).json();
        assertThat(reopened.path("stage").asString()).isEqualTo("QUOTED");
        assertThat(run(wonLine(old, code)).getFirst().path("verdict").asString())
                .isEqualTo("UNCHANGED");
    }

    @Test
    void aBodyOverTheLimitIsRefusedBeforeItIsSent() throws IOException {
        String head = "POST %s HTTP/1.1\r\nHost: localhost\r\nTorch-Actor: a\r\nContent-Type: application/x-ndjson\r\n"
                        .formatted(IMPORTS)
                + "Content-Length: " + (DataSize.ofMegabytes(64).toBytes() + 1) + "\r\n\r\n";
        try (Socket socket = new Socket("localhost", port)) {
            socket.getOutputStream().write(head.getBytes(StandardCharsets.US_ASCII));
            var answer = new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.UTF_8));
            assertThat(answer.readLine()).startsWith("HTTP/1.1 413");
        }
    }

    @Test
    void anotherFormThanLinesIsRefused() {
        sales.post(IMPORTS, "{}").isProblem(415, "UNSUPPORTED_MEDIA_TYPE");
        sales.get(IMPORTS).isProblem(404, "NOT_FOUND");
    }

    private static String result(JsonNode verdict) {
        return verdict.path("code").asString(verdict.path("verdict").asString());
    }

    private List<JsonNode> run(String body) {
        return sales.postLines(IMPORTS, body)
                .is(200)
                .body()
                .lines()
                .map(JsonMapper.shared()::readTree)
                .toList();
    }
}
