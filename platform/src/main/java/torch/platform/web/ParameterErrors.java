package torch.platform.web;

import java.util.List;
import org.springframework.context.MessageSourceResolvable;
import org.springframework.core.MethodParameter;
import org.springframework.validation.ObjectError;
import torch.platform.problem.FieldError;

/** Names what a constraint on a controller method's argument found. */
final class ParameterErrors {

    private ParameterErrors() {}

    static FieldError of(MethodParameter parameter, MessageSourceResolvable error) {
        String pointer = error instanceof org.springframework.validation.FieldError field
                ? UnreadableBody.pointer(field.getField())
                : String.valueOf(parameter.getParameterName());
        return new FieldError(
                pointer, UnreadableBody.code(constraint(error)), String.valueOf(error.getDefaultMessage()));
    }

    /** The most general of the codes is the constraint's name alone, for example {@code NotBlank}. */
    private static String constraint(MessageSourceResolvable error) {
        if (error instanceof ObjectError known && known.getCode() != null) {
            return known.getCode();
        }
        String[] codes = error.getCodes();
        return codes == null || codes.length == 0 ? "INVALID" : List.of(codes).getLast();
    }
}
