package torch.marketing.budget;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.budget.BudgetFixtures.cny;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.marketing.Explained;
import torch.marketing.MarketingDriver;
import torch.marketing.budget.BudgetQueries.BudgetFilter;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.testing.IntegrationTest;
import torch.platform.web.PageRequest;

/** 4 years x 8 departments x 10 categories. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BudgetQueriesIT {

    @Autowired
    RestTestClient http;

    @Autowired
    Budgets budgets;

    @Autowired
    BudgetQueries queries;

    @Autowired
    Aggregates<Budget> aggregates;

    @BeforeAll
    void someBudgets() {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 320; i++) {
                BudgetLine line = new BudgetLine(2031 + i % 4, "q-dep-" + i / 4 % 8, "q-cat-" + i / 32);
                workers.submit(() -> budgets.plan(line, cny("100.00"), "test", Command.by(new Actor("test"))));
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        ",,",
        "2032,,",
        ",q-dep-1,",
        ",,q-cat-2",
        "2032,q-dep-1,",
        "2032,,q-cat-2",
        ",q-dep-1,q-cat-2",
        "2032,q-dep-1,q-cat-2"
    })
    void eachFilterReadsAnIndexAndLittleMoreThanItAnswers(Integer year, String department, String category) {
        BudgetFilter filter = new BudgetFilter(year, department, category);
        Explained.assertIndexed(filter.toString(), queries.find(filter, new PageRequest("list", 50, null)));
    }

    @Test
    void pagesHoldEveryBudgetOnceNewestYearFirst() {
        MarketingDriver marketing = new MarketingDriver(http);
        List<String> lines = new ArrayList<>();
        String next = "/api/budgets?department=q-dep-3&limit=7";
        while (next != null) {
            var page = marketing.get(next).is(200).json();
            page.path("items")
                    .forEach(budget -> lines.add((9999 - budget.path("year").asInt())
                            + budget.path("category").asString()));
            next = page.path("next").asString(null);
        }
        assertThat(lines).hasSize(40).doesNotHaveDuplicates().isSorted();
    }

    @Test
    void ofOneYearAreTheBudgetsOfThatYear() {
        var found = queries.list(new BudgetFilter(2033, null, null), new PageRequest("list", 200, null));
        assertThat(found.items()).hasSize(80).allMatch(budget -> budget.year() == 2033);
    }
}
