package torch.chaos.history;

/**
 * A command that was answered with success.
 *
 * @param plural kind of record, for example {@code customers}
 * @param version the ETag of the answer
 * @param mark a text that the event of this version must contain; empty when the command has none
 */
public record Acknowledged(String plural, String id, long version, String mark) {}
