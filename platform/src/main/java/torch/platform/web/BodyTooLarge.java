package torch.platform.web;

import torch.platform.problem.TooLarge;

/** The body exceeds the route's limit: 413 {@code BODY_TOO_LARGE}. */
final class BodyTooLarge extends TooLarge {

    BodyTooLarge(long limit) {
        super("BODY_TOO_LARGE", "The body may have " + limit + " bytes");
    }
}
