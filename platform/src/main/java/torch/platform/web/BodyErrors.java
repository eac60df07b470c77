package torch.platform.web;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.ObjectError;
import torch.platform.problem.FieldError;

/** Says what constraints found, in a body or in the other arguments of a controller's method. */
final class BodyErrors {

    private BodyErrors() {}

    /** A rule over several fields points at the whole body, the empty pointer. */
    static FieldError of(ObjectError error) {
        String pointer = error instanceof org.springframework.validation.FieldError field
                ? UnreadableBody.pointer(field.getField())
                : "";
        return new FieldError(pointer, code(error.getCode()), message(error));
    }

    static FieldError of(MethodParameter parameter, MessageSourceResolvable error) {
        if (error instanceof ObjectError body) {
            return of(body);
        }
        // the most general of the codes is the constraint's name alone
        String[] codes = error.getCodes();
        String constraint =
                codes == null || codes.length == 0 ? null : List.of(codes).getLast();
        return new FieldError(String.valueOf(parameter.getParameterName()), code(constraint), message(error));
    }

    private static String code(@Nullable String constraint) {
        return constraint == null ? "INVALID" : UnreadableBody.code(constraint);
    }

    private static String message(MessageSourceResolvable error) {
        return String.valueOf(error.getDefaultMessage());
    }
}
