package torch.marketing.holding;

import java.time.Duration;
import torch.platform.problem.Unavailable;

/** A reservation for another version of the campaign is still there; it is released before long. */
public final class ReservationInDoubt extends Unavailable {

    public ReservationInDoubt() {
        super(
                "RESERVATION_IN_DOUBT",
                "An earlier approval of this campaign is being undone: try again",
                Duration.ofSeconds(10));
    }
}
