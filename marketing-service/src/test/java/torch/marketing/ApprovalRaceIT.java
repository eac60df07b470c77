package torch.marketing;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.MarketingDriver.MANAGER;
import static torch.marketing.MarketingDriver.aDepartment;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.marketing.MarketingDriver.Answer;
import torch.platform.testing.IntegrationTest;

@IntegrationTest
class ApprovalRaceIT {

    private static final int CAMPAIGNS = 50;

    @Autowired
    RestTestClient http;

    @Test
    void fiftyApprovalsForTheMoneyOfTenApproveTen() throws Exception {
        MarketingDriver marketing = new MarketingDriver(http);
        String department = aDepartment();
        String budget = marketing.planBudget(department, "1000.00").is(201).id();
        List<Callable<Answer>> approvals = new ArrayList<>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            String campaign = marketing.submitted(department, "100.00");
            approvals.add(() -> marketing.step(MANAGER, campaign, "approve"));
        }
        List<Answer> answers = inParallel(approvals);

        assertThat(answers.stream().filter(answer -> answer.status() == 200)).hasSize(10);
        assertThat(answers.stream().filter(answer -> answer.status() != 200))
                .hasSize(40)
                .allSatisfy(answer -> answer.isProblem(409, "BUDGET_EXCEEDED"))
                .allSatisfy(answer -> assertThat(answer.json().has("available")).isTrue());
        Answer figures = marketing.get("/api/budgets/" + budget);
        assertThat(figures.amount("reserved")).isEqualTo("1000.00");
        assertThat(figures.amount("available")).isEqualTo("0.00");
        assertThat(figures.json().path("campaigns").asInt()).isEqualTo(10);
        assertThat(count(marketing, department, "APPROVED")).isEqualTo(10);
        assertThat(count(marketing, department, "SUBMITTED")).isEqualTo(40);
    }

    @Test
    void fiftyApprovalsWithMoneyForAllAreAllMade() throws Exception {
        MarketingDriver marketing = new MarketingDriver(http);
        String department = aDepartment();
        String budget = marketing.planBudget(department, "5000.00").is(201).id();
        List<Callable<Answer>> approvals = new ArrayList<>();
        for (int i = 0; i < CAMPAIGNS; i++) {
            String campaign = marketing.submitted(department, "100.00");
            approvals.add(() -> marketing.step(MANAGER, campaign, "approve"));
        }
        assertThat(inParallel(approvals)).allSatisfy(answer -> answer.is(200));
        assertThat(marketing.get("/api/budgets/" + budget).amount("reserved")).isEqualTo("5000.00");
    }

    private static List<Answer> inParallel(List<Callable<Answer>> requests) throws Exception {
        List<Answer> answers = new ArrayList<>();
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<Answer> answer : threads.invokeAll(requests)) {
                answers.add(answer.get());
            }
        }
        return answers;
    }

    private static int count(MarketingDriver marketing, String department, String status) {
        return marketing
                .get("/api/campaigns?limit=200&department=" + department + "&status=" + status)
                .json()
                .path("items")
                .size();
    }
}
