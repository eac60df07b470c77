package torch.platform.aggregate;

import torch.platform.event.Event;

/**
 * What an aggregate answers to a command: its next state and the event built from that state. A next state equal to the
 * present one means that nothing changed: no version, no event (docs/events.md).
 */
public record Decision<S>(S state, Event event) {}
