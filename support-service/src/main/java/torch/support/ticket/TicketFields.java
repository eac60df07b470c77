package torch.support.ticket;

import static com.mongodb.client.model.Filters.exists;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.MongoCollection;
import com.mongodb.client.model.IndexOptions;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;

/**
 * Field names and indexes of the tickets. Lists always restrict type and status, to all values if need be: so every
 * combination of filters is an exact walk of one index, already in order.
 */
public final class TicketFields {

    public static final String CUSTOMER = "state.intake.customerId";
    public static final String TYPE = "state.intake.type";
    public static final String NUMBER = "state.intake.number";
    public static final String STATUS = "state.progress.status";
    public static final String OWNER = "state.progress.owner";
    public static final String CALENDAR = "state.clock.calendar";
    public static final String RETURN_VISIT = "state.returnVisit.ticketId";
    public static final String DUE_AT = "dueAt";
    public static final String SIGNAL_AT = "signalAt";
    public static final String OPEN_EDITION = "openEdition";

    private static final Date EPOCH = new Date(0);

    /** Conditions of the partial indexes; a query has to repeat the one that it relies on. */
    public static final Bson HAS_DUE = gt(DUE_AT, EPOCH);

    public static final Bson HAS_SIGNAL = gt(SIGNAL_AT, EPOCH);
    public static final Bson IS_OPEN = gt(OPEN_EDITION, 0L);

    private TicketFields() {}

    static void create(MongoCollection<Document> tickets) {
        for (List<String> filters :
                List.of(List.of(TYPE, STATUS), List.of(CUSTOMER, TYPE, STATUS), List.of(OWNER, TYPE, STATUS))) {
            tickets.createIndex(compoundIndex(ascending(filters), descending("_id")));
            tickets.createIndex(compoundIndex(ascending(filters), ascending(DUE_AT, "_id")), where(HAS_DUE));
        }
        tickets.createIndex(ascending(NUMBER));
        tickets.createIndex(ascending(SIGNAL_AT, "_id"), where(HAS_SIGNAL));
        tickets.createIndex(ascending(CALENDAR, OPEN_EDITION, "_id"), where(IS_OPEN));
        tickets.createIndex(ascending(RETURN_VISIT), where(exists(RETURN_VISIT)));
    }

    private static IndexOptions where(Bson condition) {
        return new IndexOptions().partialFilterExpression(condition);
    }
}
