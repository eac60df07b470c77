package torch.platform.problem;

/**
 * What is wrong with one field of a request.
 *
 * @param pointer JSON Pointer (RFC 6901) into the body, or the parameter's name
 * @param code stable reason, UPPER_SNAKE_CASE
 * @param message for people; never repeats personal data
 */
public record FieldError(String pointer, String code, String message) {}
