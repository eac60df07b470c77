package torch.platform.aggregate;

/**
 * A caller's promise that two requests with this key are the same request.
 *
 * @param key SHA-256 of caller and header value, base64url
 * @param request SHA-256 of method, path and body, base64url: the same key with another request is refused
 */
public record IdempotencyKey(String key, String request) {}
