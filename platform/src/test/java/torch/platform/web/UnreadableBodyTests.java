package torch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.money.Money;
import torch.platform.problem.Problem;

class UnreadableBodyTests {

    private static final JsonMapper JSON = JsonMapper.builder()
            .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
            .build();

    record Line(Money price) {}

    record Order(String name, LocalDate due, List<Line> lines) {}

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"nam\":1}                                             | 400 | UNKNOWN_FIELD  | /nam",
                "{\"lines\":[{},{\"pric/e~\":1}]}                        | 400 | UNKNOWN_FIELD  | /lines/1/pric~1e~0",
                "{\"due\":\"tomorrow\"}                                  | 400 | WRONG_TYPE     | /due",
                "{\"lines\":{}}                                          | 400 | WRONG_TYPE     | /lines",
                "{\"lines\":[{\"price\":{\"amount\":\"1e99\",\"currency\":\"CNY\"}}]} | 422 | INVALID_FIELDS | /lines/0/price"
            })
    void namesTheFieldByItsJsonPointer(String body, int status, String code, String pointer) {
        Problem problem = UnreadableBody.problem(
                catchThrowableOfType(JacksonException.class, () -> JSON.readValue(body, Order.class)));
        assertThat(problem.status()).isEqualTo(status);
        assertThat(problem.code()).isEqualTo(code);
        assertThat(problem.errors()).extracting(error -> error.pointer()).containsExactly(pointer);
    }

    @ParameterizedTest
    @CsvSource({"'{'", "'{\"name\":\"a'", "'{,}'", "'{\"name\":\"a\"}}'", "'{\"name\":'"})
    void hasNoPointerForWhatIsNoJson(String body) {
        JsonMapper strict = JSON.rebuild()
                .enable(tools.jackson.databind.DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .build();
        Problem problem = UnreadableBody.problem(
                catchThrowableOfType(JacksonException.class, () -> strict.readValue(body, Order.class)));
        assertThat(problem.status()).isEqualTo(400);
        assertThat(problem.code()).isEqualTo("MALFORMED_JSON");
    }

    @Test
    void turnsPathsAndConstraintsIntoPointersAndCodes() {
        assertThat(UnreadableBody.pointer("contacts[0].phone")).isEqualTo("/contacts/0/phone");
        assertThat(UnreadableBody.code("NotBlank")).isEqualTo("NOT_BLANK");
    }
}
