package torch.support.ticket;

import com.mongodb.WriteConcern;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Filters;
import com.mongodb.client.model.FindOneAndUpdateOptions;
import com.mongodb.client.model.ReturnDocument;
import com.mongodb.client.model.Updates;
import java.util.Objects;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.bson.Document;
import org.springframework.stereotype.Component;

/**
 * Gives out numbers for people: unique for good, rising within an instance, with gaps. Each instance takes a block of a
 * year's numbers at a time, so that the counter is no bottleneck; the rest of a block is lost when the instance ends.
 */
@Component
class TicketNumberLedger {

    private static final long BLOCK = 50;

    private record Block(long next, long last) {}

    private final MongoCollection<Document> counters;
    private final ConcurrentMap<Integer, Block> blocks = new ConcurrentHashMap<>();

    TicketNumberLedger(MongoDatabase database) {
        this.counters =
                database.getCollection("ticketNumbers").withWriteConcern(WriteConcern.MAJORITY.withJournal(true));
    }

    String next(int year) {
        Block block = blocks.compute(
                year,
                (_, held) -> held == null || held.next() == held.last()
                        ? take(year)
                        : new Block(held.next() + 1, held.last()));
        return "T-%d-%06d".formatted(year, Objects.requireNonNull(block).next());
    }

    private Block take(int year) {
        Document counter = Objects.requireNonNull(counters.findOneAndUpdate(
                Filters.eq("_id", year),
                Updates.inc("last", BLOCK),
                new FindOneAndUpdateOptions().upsert(true).returnDocument(ReturnDocument.AFTER)));
        long last = counter.getLong("last");
        return new Block(last - BLOCK + 1, last);
    }
}
