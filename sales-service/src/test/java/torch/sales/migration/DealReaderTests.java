package torch.sales.migration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static torch.sales.migration.DealFixtures.deal;
import static torch.sales.migration.DealFixtures.read;

import jakarta.validation.Validation;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.platform.problem.Malformed;
import torch.sales.opportunity.Constraints;

class DealReaderTests {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"externalId\":|MALFORMED_JSON",
                "null|MALFORMED_JSON",
                "[]|MALFORMED_JSON",
                "{\"externalId\":\"A\"} {}|MALFORMED_JSON",
                "{\"openedAt\":\"yesterday\"}|WRONG_TYPE",
                "{\"outcome\":{\"status\":\"MAYBE\"}}|WRONG_TYPE",
                "{\"amount\":{\"amount\":\"1e99\",\"currency\":\"CNY\"}}|WRONG_TYPE"
            })
    void saysWhatIsWrongWithAnUnreadableLine(String line, String code) {
        assertThatThrownBy(() -> read(line)).isInstanceOf(Malformed.class).hasFieldOrPropertyWithValue("code", code);
    }

    @Test
    void pointsToEachFieldThatIsMissing() {
        var constraints =
                new Constraints(Validation.buildDefaultValidatorFactory().getValidator());
        assertThatThrownBy(() -> constraints.check(read("{\"moves\":[{\"stage\":\"QUOTED\"}]}")))
                .asInstanceOf(type(Invalid.class))
                .satisfies(invalid -> assertThat(invalid.errors())
                        .extracting(FieldError::pointer)
                        .contains("/externalId", "/openedAt", "/closeDate", "/moves/0/at", "/moves/0/by"));
    }

    @Test
    void theHashIsOneOfTheContentNotOfItsForm() {
        String spaced = "{ \"unknown\": 1, \"title\": \"T\", \"externalId\": \"A\" }";
        assertThat(DealReader.hash(read(spaced)))
                .isEqualTo(DealReader.hash(read("{\"externalId\":\"A\",\"title\":\"T\"}")))
                .isNotEqualTo(DealReader.hash(read("{\"externalId\":\"A\",\"title\":\"U\"}")));
    }

    @Test
    void acceptsTimesWithAnyOffset() {
        assertThat(deal("[]", "null").openedAt()).isEqualTo("2025-09-01T02:00:00Z");
    }
}
