package torch.marketing.ledger;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.ReadConcern;
import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.springframework.stereotype.Component;
import torch.platform.actor.Actor;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.aggregate.Decision;

/** Every movement of every budget, without gaps per budget. */
@Component
public class Ledger {

    static final String BUDGET = "state.budget";
    static final String SEQ = "state.movement.seq";

    private final Aggregates<LedgerEntry> entries;

    Ledger(Aggregates<LedgerEntry> entries) {
        this.entries = entries;
        entries.documents().createIndex(compoundIndex(ascending(BUDGET), descending(SEQ)));
    }

    /**
     * Records those of the movements that are not recorded yet, in order; safe to repeat and to run several times at
     * once. The movements must be read with majority, so that none of them can be rolled back afterwards.
     *
     * @return the highest number recorded
     */
    public long record(String budget, RecentMovements movements) {
        long recorded = recordedUpTo(budget);
        for (Movement movement : movements.items()) {
            if (movement.seq() > recorded) {
                record(budget, movement);
                recorded = movement.seq();
            }
        }
        return recorded;
    }

    /**
     * The budget's entries before that number, newest first.
     *
     * @param recent the budget's own latest movements: what the ledger does not hold yet is among them, so the list
     *     never lags behind the budget
     */
    public List<LedgerEntryView> before(String budget, RecentMovements recent, long seq, int limit) {
        List<LedgerEntryView> views = new ArrayList<>();
        for (Movement movement : recent.items().reversed()) {
            if (movement.seq() < seq && views.size() < limit) {
                views.add(LedgerEntryView.of(budget, movement));
            }
        }
        if (views.size() < limit) {
            long older = Math.min(seq, recent.items().getFirst().seq());
            documents(budget, older).limit(limit - views.size()).forEach(document -> views.add(view(document)));
        }
        return views;
    }

    FindIterable<Document> documents(String budget, long before) {
        return entries.documents()
                .find(and(eq(BUDGET, budget), lt(SEQ, before)))
                .sort(descending(SEQ));
    }

    private LedgerEntryView view(Document document) {
        LedgerEntry entry = entries.read(document).state();
        return LedgerEntryView.of(entry.budget(), entry.movement());
    }

    private long recordedUpTo(String budget) {
        MongoCollection<Document> durable = entries.documents().withReadConcern(ReadConcern.MAJORITY);
        Document newest = durable.find(eq(BUDGET, budget)).sort(descending(SEQ)).first();
        return newest == null ? 0 : entries.read(newest).state().movement().seq();
    }

    private void record(String budget, Movement movement) {
        Command command = Command.by(new Actor(movement.origin().by()));
        EntryRecorded event = new EntryRecorded(movement.kind(), movement.amount());
        entries.create(
                LedgerEntry.id(budget, movement.seq()),
                command,
                new Decision<>(new LedgerEntry(budget, movement), event));
    }
}
