package torch.analytics.funnel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.BDDMockito.given;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.webmvc.test.autoconfigure.WebMvcTest;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.test.context.bean.override.mockito.MockitoBean;
import org.springframework.test.web.servlet.assertj.MockMvcTester;
import torch.analytics.base.Base;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.opportunity.Deal;
import torch.analytics.opportunity.DealStatus;
import torch.analytics.opportunity.Deals;
import torch.platform.web.Seen;
import torch.platform.web.WebConfiguration;

@WebMvcTest(FunnelController.class)
@Import({WebConfiguration.class, FunnelControllerTests.Edge.class})
class FunnelControllerTests {

    @TestConfiguration(proxyBeanMethods = false)
    static class Edge {

        @Bean
        Base base() {
            return new Base(ZoneId.of("Asia/Shanghai"), "CNY");
        }

        @Bean
        Seen seen() {
            return new Seen() {
                @Override
                public String resource() {
                    return "opportunities";
                }

                @Override
                public long version(String id) {
                    return 7;
                }
            };
        }
    }

    @Autowired
    MockMvcTester http;

    @MockitoBean
    Deals deals;

    @MockitoBean
    GenerationLedger generations;

    @Test
    void answersByStageUnlessAskedOtherwise() {
        given(deals.all(any()))
                .willReturn(List.of(new Deal(
                        "1",
                        "P",
                        "li",
                        DealStatus.OPEN,
                        new Deal.Amount(new BigDecimal("10"), "CNY"),
                        LocalDate.of(2026, 1, 5),
                        null,
                        List.of(),
                        List.of(new Deal.StageTime("LEAD", 10, 0, true)))));
        assertThat(http.get().uri("/api/analytics/funnel?process=P&after=opportunities/1@7"))
                .hasStatusOk()
                .bodyJson()
                .extractingPath("$.total.stages[0].valueNow.amount")
                .isEqualTo("10.00");
    }

    @Test
    void aPeriodThatEndsBeforeItBeginsIsAProblem() {
        assertThat(http.get().uri("/api/analytics/funnel?from=2026-02-01&to=2026-01-01"))
                .hasStatus(422)
                .bodyJson()
                .extractingPath("$.code")
                .isEqualTo("FROM_AFTER_TO");
    }
}
