package torch.platform.aggregate;

import org.jspecify.annotations.Nullable;
import torch.platform.actor.Actor;

/**
 * What every command carries besides its own content; a controller takes it as an argument.
 *
 * @param ifMatch the version the caller has seen; required by PUT, PATCH and DELETE, optional elsewhere
 * @param key present when the caller sent {@code Idempotency-Key}
 */
public record Command(
        Actor actor, @Nullable Long ifMatch, @Nullable IdempotencyKey key) {

    public static Command by(Actor actor) {
        return new Command(actor, null, null);
    }
}
