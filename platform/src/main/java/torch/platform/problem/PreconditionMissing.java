package torch.platform.problem;

import java.util.Map;

/** A PUT, PATCH or DELETE without {@code If-Match}: 428 {@code IF_MATCH_REQUIRED} (RFC 6585, 3). */
public final class PreconditionMissing extends Problem {

    public PreconditionMissing() {
        super("IF_MATCH_REQUIRED", "Send If-Match with the ETag of the version you read", Map.of());
    }

    @Override
    public int status() {
        return 428;
    }
}
