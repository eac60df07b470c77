package torch.platform.outbox;

/** Which aggregate a message belongs to: one chain each. */
record Address(Channel channel, String id) {}
