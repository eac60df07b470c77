package torch.platform.consumer;

/** A message that can never be read, however often it is tried: it goes to the dead letters. */
final class Poison extends RuntimeException {

    Poison(String reason) {
        super(reason, null, false, false);
    }

    Poison(String reason, Throwable cause) {
        super(reason + ": " + cause.getMessage(), cause, false, false);
    }
}
