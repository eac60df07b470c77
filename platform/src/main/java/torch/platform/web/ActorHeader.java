package torch.platform.web;

import org.jspecify.annotations.Nullable;
import torch.platform.actor.Actor;
import torch.platform.problem.Unauthenticated;

/**
 * Who acts, as the gateway says: it alone sets this header, and all of it listens on loopback only. The one place of
 * the services that knows, until each validates a token itself.
 */
final class ActorHeader {

    static final String NAME = "Torch-Actor";

    private ActorHeader() {}

    static Actor read(@Nullable String header) {
        if (header == null || !header.matches("[a-z0-9:-]{1,64}")) {
            throw new Unauthenticated("ACTOR_MISSING", "The request does not say who acts: come through the gateway");
        }
        return new Actor(header);
    }
}
