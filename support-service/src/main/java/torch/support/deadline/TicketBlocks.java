package torch.support.deadline;

import com.mongodb.MongoException;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import torch.platform.aggregate.Versioned;
import torch.platform.problem.Problem;
import torch.support.ticket.Ticket;

/** Works through tickets block by block, those of a block side by side. */
final class TicketBlocks {

    private static final Logger log = LoggerFactory.getLogger(TicketBlocks.class);

    private TicketBlocks() {}

    interface Query {

        /** The block after this ticket, or the first one; empty at the end. */
        List<Versioned<Ticket>> after(@Nullable Versioned<Ticket> last);
    }

    /** What fails is logged and left to the next run. */
    static void forEach(Query query, Consumer<Versioned<Ticket>> task) {
        try {
            allOf(query, task);
        } catch (MongoException e) {
            log.warn("The store does not answer, the next run goes on: {}", e.toString());
        }
    }

    private static void allOf(Query query, Consumer<Versioned<Ticket>> task) {
        List<Versioned<Ticket>> block = query.after(null);
        while (!block.isEmpty()) {
            try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
                block.forEach(ticket -> threads.execute(() -> attempt(ticket, task)));
            }
            block = query.after(block.getLast());
        }
    }

    private static void attempt(Versioned<Ticket> ticket, Consumer<Versioned<Ticket>> task) {
        try {
            task.accept(ticket);
        } catch (Problem | MongoException e) {
            log.warn("Ticket {} is left to the next run: {}", ticket.id(), e.toString());
        }
    }
}
