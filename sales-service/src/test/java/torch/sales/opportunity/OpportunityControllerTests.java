package torch.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static org.mockito.Mockito.verifyNoInteractions;
import static torch.sales.opportunity.OpportunityFixtures.MORNING;
import static torch.sales.opportunity.OpportunityFixtures.aDeal;

import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import org.springframework.test.web.servlet.assertj.MvcTestResult;
import torch.platform.aggregate.Versioned;
import torch.platform.idempotency.Idempotency;
import torch.platform.web.Seen;
import torch.platform.web.WebConfiguration;

@WebMvcTest(OpportunityController.class)
@Import(WebConfiguration.class)
class OpportunityControllerTests {

    private static final String ID = "0195b3a0-0000-7000-8000-0000000000d1";

    @Autowired
    private MockMvcTester http;

    @MockitoBean
    private Opportunities opportunities;

    @MockitoBean
    private Idempotency idempotency;

    @Test
    void anOpenedDealIsAnsweredWithItsAddressAndVersion() {
        given(idempotency.create(any(), any()))
                .willAnswer(call -> call.<Function<String, ?>>getArgument(1).apply(ID));
        given(opportunities.open(eq(ID), any(), any(), any(), any()))
                .willReturn(new Versioned<>(ID, 1, MORNING, aDeal()));
        var answer = send(HttpMethod.POST, "", "{\"customerId\":\"c\",\"title\":\"t\",\"closeDate\":\"2026-06-30\"}");
        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", "/api/opportunities/" + ID)
                .hasHeader("ETag", "\"1\"");
        assertThat(answer).bodyJson().extractingPath("$.amount.amount").isEqualTo("11155.00");
    }

    @Test
    void aPatchNeedsTheVersionItChanges() {
        assertProblem(send(HttpMethod.PATCH, "/" + ID, "{\"title\":\"x\"}"), 428, "IF_MATCH_REQUIRED");
    }

    @Test
    void aRefusalIsAConflictWithItsReason() {
        given(opportunities.move(any(), any(), any())).willThrow(new DealClosed(OpportunityStatus.WON));
        assertProblem(send(HttpMethod.POST, "/" + ID + "/move", "{\"stage\":\"QUOTED\"}"), 409, "DEAL_CLOSED");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "POST||{\"customerId\":|400|MALFORMED_JSON|",
                "POST||{}|422|INVALID_FIELDS|/customerId",
                "POST||{\"customerId\":\"c\",\"title\":\"t\",\"closeDate\":\"soon\"}|400|WRONG_TYPE|/closeDate",
                "POST||{\"stages\":1}|400|UNKNOWN_FIELD|/stages",
                "POST||{\"customerId\":{\"$gt\":\"\"}}|400|WRONG_TYPE|/customerId",
                "POST||{\"amount\":{\"amount\":\"1e999999999\",\"currency\":\"CNY\"}}|422|INVALID_FIELDS|/amount",
                "POST||{\"amount\":{\"amount\":\"1\",\"currency\":\"yuan\"}}|422|INVALID_FIELDS|/amount",
                "POST|/D/move|{}|422|INVALID_FIELDS|/stage",
                "POST|/D/lose|{\"reason\":\"BECAUSE\"}|400|WRONG_TYPE|/reason",
                "POST|/D/lose|{}|422|INVALID_FIELDS|/reason"
            })
    void badInputIsAProblemThatPointsToItsPlace(
            String method, String path, String body, int status, String code, String pointer) {
        var answer = http.method(HttpMethod.valueOf(method))
                .uri("/api/opportunities" + (path == null ? "" : path.replace("D", ID)))
                .header("Torch-Actor", "seller-qd-1")
                .header("If-Match", "\"1\"")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
        assertProblem(answer, status, code);
        if (pointer != null) {
            assertThat(answer).bodyText().contains("\"pointer\":\"" + pointer);
        }
        verifyNoInteractions(opportunities);
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri("/api/opportunities" + path)
                .header("Torch-Actor", "seller-qd-1")
                .contentType(MediaType.APPLICATION_JSON)
                .content(body)
                .exchange();
    }

    private static void assertProblem(MvcTestResult answer, int status, String code) {
        assertThat(answer).hasStatus(status).hasContentTypeCompatibleWith(MediaType.APPLICATION_PROBLEM_JSON);
        assertThat(answer).bodyJson().extractingPath("$.code").isEqualTo(code);
    }

    @TestConfiguration
    static class NothingToWaitFor {

        @Bean
        Seen nothing() {
            return new Seen() {
                @Override
                public String resource() {
                    return "nothing";
                }

                @Override
                public long version(String id) {
                    return 0;
                }
            };
        }
    }
}
