package torch.local.mongod;

/** One way to a mongod that this machine does not have; the message is the cause. */
final class NotHere extends Exception {
    NotHere(String cause) {
        super(cause);
    }
}
