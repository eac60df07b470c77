package torch.platform.aggregate;

import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** The same Idempotency-Key came with another request: 422. */
public final class KeyReused extends Invalid {

    public KeyReused() {
        super(
                "IDEMPOTENCY_KEY_REUSED",
                "This Idempotency-Key was used for another request",
                new FieldError("Idempotency-Key", "IDEMPOTENCY_KEY_REUSED", "Use a new key for a new request"));
    }
}
