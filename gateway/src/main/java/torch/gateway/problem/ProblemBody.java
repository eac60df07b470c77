package torch.gateway.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** The form of every error body in Torch CRM (RFC 9457 with a reason code). */
@JsonInclude(JsonInclude.Include.NON_NULL)
record ProblemBody(
        String type,
        String title,
        int status,
        String detail,
        @Nullable String instance,
        String code) {

    static final String MEDIA_TYPE = "application/problem+json";

    private static final JsonMapper JSON = JsonMapper.shared();

    static ProblemBody of(Problem problem, @Nullable String path) {
        return of(problem.type(), problem.type().status(), String.valueOf(problem.getMessage()), path);
    }

    /** For what never reached our code; the status says all there is to say. */
    static ProblemBody of(int status, @Nullable String path) {
        ProblemType type = ProblemType.of(status);
        return of(type, status, type.title() + ".", path);
    }

    private static ProblemBody of(ProblemType type, int status, String detail, @Nullable String path) {
        return new ProblemBody(type.uri(), type.title(), status, detail, path, type.name());
    }

    byte[] bytes() {
        return JSON.writeValueAsBytes(this);
    }
}
