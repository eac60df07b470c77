package torch.platform.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.springframework.http.HttpStatus;
import torch.platform.problem.FieldError;

/** RFC 9457 members, the same in every service: {@code type} follows from the stable {@code code}. */
final class ProblemBody {

    private ProblemBody() {}

    static Map<String, Object> of(
            int status,
            String code,
            String detail,
            String instance,
            List<FieldError> errors,
            Map<String, Object> properties) {
        Map<String, Object> body = new LinkedHashMap<>();
        body.put("type", "urn:torch:problem:" + code.toLowerCase(Locale.ROOT).replace('_', '-'));
        body.put("title", title(status));
        body.put("status", status);
        body.put("detail", detail);
        body.put("instance", instance);
        body.put("code", code);
        if (!errors.isEmpty()) {
            body.put("errors", errors);
        }
        properties.forEach(body::putIfAbsent);
        return body;
    }

    private static String title(int status) {
        HttpStatus known = HttpStatus.resolve(status);
        return known == null ? "HTTP " + status : known.getReasonPhrase();
    }
}
