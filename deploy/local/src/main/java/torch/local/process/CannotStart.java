package torch.local.process;

/** Something that the machine lacks; the message is one line that says what, and what to do about it. */
public class CannotStart extends RuntimeException {
    public CannotStart(String message) {
        super(message);
    }
}
