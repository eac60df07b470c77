package torch.marketing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.eq;
import static org.mockito.BDDMockito.given;
import static torch.marketing.budget.BudgetFixtures.AT;
import static torch.marketing.budget.BudgetFixtures.EXHIBITIONS;
import static torch.marketing.budget.BudgetFixtures.aBudget;
import static torch.marketing.budget.BudgetFixtures.cny;

import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
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
import torch.platform.web.Page;
import torch.platform.web.Seen;
import torch.platform.web.WebConfiguration;

@WebMvcTest(BudgetController.class)
@Import(WebConfiguration.class)
class BudgetControllerTests {

    private static final String PLAN = """
            {"year":2026,"department":"branch-qd","category":"exhibition",\
            "planned":{"amount":"100.00","currency":"CNY"}}""";

    @Autowired
    private MockMvcTester http;

    @MockitoBean
    private Budgets budgets;

    @MockitoBean
    private BudgetQueries queries;

    @MockitoBean
    private Idempotency idempotency;

    @Test
    void aPlannedBudgetIsAnsweredWithItsAddressVersionAndFigures() {
        given(idempotency.create(any(), any()))
                .willAnswer(call -> call.<Function<String, ?>>getArgument(1).apply("request-1"));
        given(budgets.plan(eq(EXHIBITIONS), eq(cny("100.00")), eq("request-1"), any()))
                .willReturn(new Versioned<>(EXHIBITIONS.budgetId(), 1, AT, aBudget("100.00")));
        var answer = send(HttpMethod.POST, "", PLAN);
        assertThat(answer)
                .hasStatus(201)
                .hasHeader("Location", "/api/budgets/" + EXHIBITIONS.budgetId())
                .hasHeader("ETag", "\"1\"");
        assertThat(answer).bodyJson().extractingPath("$.available.amount").isEqualTo("100.00");
    }

    @Test
    void aSecondBudgetOfALineIsAConflictThatNamesTheFirst() {
        given(idempotency.create(any(), any())).willThrow(new BudgetExists("first"));
        var answer = send(HttpMethod.POST, "", PLAN);
        assertProblem(answer, 409, "BUDGET_EXISTS");
        assertThat(answer).bodyJson().extractingPath("$.id").isEqualTo("first");
    }

    @Test
    void aPatchNeedsTheVersionItChanges() {
        assertProblem(send(HttpMethod.PATCH, "/x", "{}"), 428, "IF_MATCH_REQUIRED");
    }

    @Test
    void aPageNamesTheNextOne() {
        given(queries.list(eq(new BudgetQueries.BudgetFilter(2026, null, null)), any()))
                .willReturn(new Page<>(List.of(), List.of("7973/a/b")));
        var answer = send(HttpMethod.GET, "?year=2026&limit=1", "");
        assertThat(answer).hasStatus(200);
        assertThat(answer.getResponse().getHeader("Link")).contains("year=2026", "cursor=", "rel=\"next\"");
    }

    private MvcTestResult send(HttpMethod method, String path, String body) {
        return http.method(method)
                .uri("/api/budgets" + path)
                .header("Torch-Actor", "finance-1")
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
