package torch.platform.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torch.platform.problem.FieldError;

class ProblemBodyTests {

    @Test
    void hasTheMembersOfRfc9457AndOfTheProblem() {
        var error = new FieldError("/name", "NOT_BLANK", "must not be blank");
        var body = ProblemBody.of(
                422, "INVALID_FIELDS", "Some", "/api/notes", List.of(error), Map.of("customerId", "7", "status", 200));
        assertThat(body)
                .containsExactly(
                        entry("type", "urn:torch:problem:invalid-fields"),
                        entry("title", "Unprocessable Content"),
                        entry("status", 422),
                        entry("detail", "Some"),
                        entry("instance", "/api/notes"),
                        entry("code", "INVALID_FIELDS"),
                        entry("errors", List.of(error)),
                        entry("customerId", "7"));
    }

    @Test
    void leavesOutErrorsThatAreNotThereAndKnowsAnyStatus() {
        assertThat(ProblemBody.of(499, "HTTP_499", "", "", List.of(), Map.of()))
                .containsEntry("title", "HTTP 499")
                .doesNotContainKey("errors");
    }
}
