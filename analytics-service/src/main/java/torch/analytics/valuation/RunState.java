package torch.analytics.valuation;

import java.time.Instant;
import torch.analytics.invoice.Window;

/** What there is for an as-of date and window. */
sealed interface RunState {

    Window window();

    /**
     * Rows to read.
     *
     * @param run the value of the rows' {@code run}
     * @param facts when the run was begun: facts up to then are in it
     */
    record Ready(Window window, String run, Instant facts) implements RunState {}

    /** Asked for just now or a moment ago: ask again. */
    record Making(Window window) implements RunState {}
}
