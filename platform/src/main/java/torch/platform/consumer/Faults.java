package torch.platform.consumer;

import com.mongodb.MongoBulkWriteException;
import com.mongodb.MongoWriteException;
import java.time.DateTimeException;
import java.util.NoSuchElementException;
import java.util.Set;
import torch.platform.problem.Problem;
import torch.platform.problem.Unavailable;

/**
 * Whose fault a handler's failure is: the message's, which then goes to the dead letters, or that of the surroundings,
 * which is waited out. What is not clearly the message's is taken for the surroundings': waiting loses nothing.
 */
final class Faults {

    /** Server codes that say that this very write can never be stored: bad value, path, name, schema or size. */
    private static final Set<Integer> UNSTORABLE = Set.of(2, 9, 28, 52, 121, 10334, 17419, 17420);

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
            case MongoBulkWriteException refused ->
                refused.getWriteConcernError() == null
                        && refused.getWriteErrors().stream().allMatch(error -> UNSTORABLE.contains(error.getCode()));
            default -> false;
        };
    }
}
