package torch.marketing.campaign;

import static org.assertj.core.api.Assertions.assertThat;
import static torch.marketing.campaign.CampaignFixtures.MANAGER;
import static torch.marketing.campaign.CampaignFixtures.MARKETER;

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
import torch.marketing.plan.PlanFields;
import torch.marketing.plan.PlanStandard;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;
import torch.platform.id.Ids;
import torch.platform.money.Money;
import torch.platform.testing.IntegrationTest;
import torch.platform.web.PageRequest;

/** 3 years x 4 departments x 5 categories, most of them finished. */
@IntegrationTest
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class CampaignQueriesIT {

    private static final int CAMPAIGNS = 600;

    @Autowired
    RestTestClient http;

    @Autowired
    Aggregates<Campaign> campaigns;

    @Autowired
    CampaignQueries queries;

    @BeforeAll
    void someCampaigns() {
        try (var workers = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < CAMPAIGNS; i++) {
                int number = i;
                workers.submit(() -> campaigns.create(Ids.next(), Command.by(new Actor("test")), campaign(number)));
            }
        }
    }

    private static Decision<Campaign> campaign(int number) {
        PlanFields fields = new PlanFields(
                "Campaign " + number,
                null,
                2024 + number % 3,
                "q-department-" + number / 3 % 4,
                "q-category-" + number / 12 % 5,
                Money.of("100.00", "CNY"),
                null,
                null,
                null,
                null);
        Campaign draft = Campaign.draft(PlanStandard.check(fields), MARKETER).state();
        return switch (number / 60 % 5) {
            case 0 -> Campaign.draft(draft.plan(), MARKETER);
            case 1 -> draft.submit(MARKETER);
            case 2 -> draft.submit(MARKETER).state().reject(2, "No", MANAGER);
            default -> draft.submit(MARKETER).state().approve(2, MANAGER);
        };
    }

    @ParameterizedTest
    @CsvSource({
        ",,,",
        "2025,,,",
        ",q-department-1,,",
        ",,q-category-2,",
        ",,,SUBMITTED",
        "2025,q-department-1,,",
        "2025,,q-category-2,",
        "2025,,,SUBMITTED",
        ",q-department-1,q-category-2,",
        ",q-department-1,,REJECTED",
        ",,q-category-2,DRAFT",
        "2025,q-department-1,q-category-2,",
        "2025,q-department-1,,APPROVED",
        "2025,,q-category-2,APPROVED",
        ",q-department-1,q-category-2,APPROVED",
        "2025,q-department-1,q-category-2,APPROVED"
    })
    void eachFilterReadsAnIndexAndLittleMoreThanItAnswers(
            Integer year, String department, String category, CampaignStatus status) {
        CampaignFilter filter = new CampaignFilter(year, department, category, status);
        Explained.assertIndexed(filter.toString(), queries.find(filter, new PageRequest("list", 50, null)));
    }

    @Test
    void pagesHoldEveryCampaignOnceLatestFirst() {
        MarketingDriver marketing = new MarketingDriver(http);
        List<String> ids = new ArrayList<>();
        String next = "/api/campaigns?department=q-department-3&limit=7";
        while (next != null) {
            var page = marketing.get(next).is(200).json();
            page.path("items").forEach(campaign -> ids.add(campaign.path("id").asString()));
            next = page.path("next").asString(null);
        }
        assertThat(ids).hasSize(CAMPAIGNS / 4).doesNotHaveDuplicates();
        assertThat(ids).isSortedAccordingTo(java.util.Comparator.reverseOrder());
    }
}
