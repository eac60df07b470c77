package torch.platform.consumer;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import com.mongodb.WriteError;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.stream.Collectors;
import torch.platform.problem.Problem;
import torch.platform.problem.Unavailable;

/**
 * Whose fault a handler's failure is: the message's, which then goes to the dead letters, or that of the surroundings,
 * which is waited out. What is not clearly the message's is taken for the surroundings': waiting loses nothing.
 */
final class Faults {

    /** Server codes that say that this very write can never be stored: bad value, path, name, schema or size. */
    private static final Set<Integer> UNSTORABLE = Set.of(2, 9, 28, 52, 121, 10334, 17419, 17420);

    private static final int DUPLICATE_KEY = 11000;

    private Faults() {}

    static boolean ofMessage(RuntimeException failure) {
        return switch (failure) {
            case Poison _,
                    IllegalArgumentException _,
                    NullPointerException _,
                    ArithmeticException _,
                    ClassCastException _,
                    IndexOutOfBoundsException _,
                    NoSuchElementException _,
                    DateTimeException _ -> true;
            case Problem problem -> !(problem instanceof Unavailable);
            case MongoWriteException refused -> UNSTORABLE.contains(refused.getCode());
            case MongoBulkWriteException refused -> refused.getWriteConcernError() == null && ofMessage(refused);
            default -> false;
        };
    }

    /** Beside an unstorable write a bulk shows duplicate keys, which mean that those documents are as new already. */
    private static boolean ofMessage(MongoBulkWriteException refused) {
        Set<Integer> codes =
                refused.getWriteErrors().stream().map(WriteError::getCode).collect(Collectors.toSet());
        return codes.stream().anyMatch(UNSTORABLE::contains)
                && codes.stream().allMatch(code -> UNSTORABLE.contains(code) || code == DUPLICATE_KEY);
    }
}
