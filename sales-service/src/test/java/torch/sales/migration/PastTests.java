package torch.sales.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static torch.sales.migration.DealFixtures.deal;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.sales.history.History;
import torch.sales.history.HistoryCause;
import torch.sales.history.HistoryEntry;
import torch.sales.opportunity.LossReason;
import torch.sales.process.Processes;

class PastTests {

    private static final Instant NOW = Instant.parse("2026-03-02T00:00:00Z");
    private static final Money AMOUNT = Money.of("29.97", "CNY");

    @Test
    void keepsTimesAndAuthors() {
        Past past = past(
                "[{\"stage\":\"QUOTED\",\"at\":\"2025-10-08T02:00:00Z\",\"by\":\"seller-qd-2\"}]",
                "{\"status\":\"LOST\",\"at\":\"2025-12-12T02:00:00.1239Z\",\"by\":\"manager-1\",\"reason\":\"PRICE\"}");
        assertThat(past.history(AMOUNT).entries())
                .extracting(
                        HistoryEntry::at, HistoryEntry::actor, e -> e.position().stage(), HistoryEntry::cause)
                .containsExactly(
                        tuple(
                                Instant.parse("2025-09-01T02:00:00Z"),
                                "seller-qd-1",
                                "LEAD_QUALIFIED",
                                HistoryCause.MIGRATION),
                        tuple(Instant.parse("2025-10-08T02:00:00Z"), "seller-qd-2", "QUOTED", HistoryCause.MIGRATION),
                        tuple(Instant.parse("2025-12-12T02:00:00.123Z"), "manager-1", "LOST", HistoryCause.MIGRATION));
        assertThat(past.closing().reason()).isEqualTo(LossReason.PRICE);
        assertThat(past.closing().orderRequestId()).isNull();
    }

    @Test
    void aMoveAtTheOpeningNamesTheFirstStage() {
        History history = past("[{\"stage\":\"SAMPLE_TESTED\",\"at\":\"2025-09-01T02:00:00Z\",\"by\":\"a\"}]", "null")
                .history(AMOUNT);
        assertThat(history.entries())
                .singleElement()
                .satisfies(entry -> assertThat(entry.position().stage()).isEqualTo("SAMPLE_TESTED"));
    }

    @Test
    void anOpenOutcomeClosesNothing() {
        Past past = past("[]", "{\"status\":\"OPEN\",\"at\":\"2025-12-12T02:00:00Z\",\"by\":\"a\"}");
        assertThat(past.history(AMOUNT).entries()).hasSize(1);
        assertThat(past.closing()).isNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "[{\"stage\":\"QUOTED\",\"at\":\"2025-08-31T00:00:00Z\",\"by\":\"a\"}]|null|/moves/0/at|OUT_OF_ORDER",
                "[{\"stage\":\"QUOTED\",\"at\":\"2026-03-03T00:00:00Z\",\"by\":\"a\"}]|null|/moves/0/at|IN_FUTURE",
                "[{\"stage\":\"NONE\",\"at\":\"2025-10-08T00:00:00Z\",\"by\":\"a\"}]|null|/moves/0/stage|STAGE_UNKNOWN",
                "[{\"stage\":\"WON\",\"at\":\"2025-10-08T00:00:00Z\",\"by\":\"a\"}]|null|/moves/0/stage|STAGE_UNKNOWN",
                "[{\"stage\":\"LEAD_QUALIFIED\",\"at\":\"2025-10-08T00:00:00Z\",\"by\":\"a\"}]|null|/moves/0/stage|STAGE_UNCHANGED",
                "[]|{\"status\":\"WON\",\"at\":\"2025-01-01T00:00:00Z\",\"by\":\"a\"}|/outcome/at|OUT_OF_ORDER",
                "[]|{\"status\":\"WON\",\"at\":\"2027-01-01T00:00:00Z\",\"by\":\"a\"}|/outcome/at|IN_FUTURE",
                "[]|{\"status\":\"LOST\",\"at\":\"2025-12-01T00:00:00Z\",\"by\":\"a\"}|/outcome/reason|REQUIRED",
                "[]|{\"status\":\"LOST\",\"at\":\"2025-12-01T00:00:00Z\",\"by\":\"a\",\"reason\":\"OTHER\"}|/outcome/note|REQUIRED"
            })
    void refusesWhatCannotHaveBeen(String moves, String outcome, String pointer, String code) {
        assertThatThrownBy(() -> past(moves, outcome).history(AMOUNT))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::pointer, FieldError::code)
                        .contains(tuple(pointer, code)));
    }

    @Test
    void asManyMovesAsAreAllowedFitTheHistory() {
        List<String> stages = List.of("NEEDS_CONFIRMED", "QUOTED");
        String moves = IntStream.range(0, History.LIMIT - 2)
                .mapToObj(i ->
                        "{\"stage\":\"%s\",\"at\":\"2025-10-08T02:00:00Z\",\"by\":\"a\"}".formatted(stages.get(i % 2)))
                .collect(Collectors.joining(",", "[", "]"));
        String outcome = "{\"status\":\"WON\",\"at\":\"2025-12-01T00:00:00Z\",\"by\":\"a\"}";
        assertThat(past(moves, outcome).history(AMOUNT).entries()).hasSize(History.LIMIT);
    }

    private static Past past(String moves, String outcome) {
        return new Past(deal(moves, outcome), new Processes().current("KEY_ACCOUNT"), NOW);
    }
}
