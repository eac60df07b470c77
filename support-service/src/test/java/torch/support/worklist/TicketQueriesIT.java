package torch.support.worklist;

import static org.assertj.core.api.Assertions.assertThat;

import com.mongodb.ExplainVerbosity;
import com.mongodb.client.FindIterable;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.bson.Document;
import org.bson.json.JsonMode;
import org.bson.json.JsonWriterSettings;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.client.RestTestClient;
import torch.platform.aggregate.Aggregates;
import torch.platform.id.Ids;
import torch.platform.testing.Events;
import torch.platform.testing.IntegrationTest;
import torch.platform.web.PageRequest;
import torch.support.SupportApi;
import torch.support.sla.TicketType;
import torch.support.ticket.Ticket;
import torch.support.ticket.TicketFields;
import torch.support.ticket.TicketStatus;

/** Every list walks an index in its order, whatever the filters: fewer than ten entries looked at for each returned. */
@IntegrationTest
class TicketQueriesIT {

    private static final int TICKETS = 4_000;
    private static final Instant START = Instant.parse("2030-01-01T00:00:00Z");
    private static final String CUSTOMER = "list-customer-1";
    private static final String OWNER = "list-agent-1";

    @Autowired
    private RestTestClient http;

    @Autowired
    private Events events;

    @Autowired
    private Aggregates<Ticket> store;

    @Autowired
    private TicketQueries queries;

    private SupportApi api;

    @BeforeEach
    void manyTickets() {
        api = new SupportApi(http, events);
        if (store.documents().countDocuments(new Document(TicketFields.CUSTOMER, CUSTOMER)) > 0) {
            return;
        }
        String id = api.open("ENQUIRY", api.customer(), "").id();
        Document model = store.documents().find(new Document("_id", id)).first();
        model.remove("outbox");
        String json = model.toJson(
                JsonWriterSettings.builder().outputMode(JsonMode.EXTENDED).build());
        List<Document> copies = new ArrayList<>();
        for (int i = 0; i < TICKETS; i++) {
            copies.add(variant(Document.parse(json), i));
        }
        store.documents().insertMany(copies);
    }

    private static Document variant(Document ticket, int i) {
        TicketStatus status = TicketStatus.values()[i / 4 % 6];
        boolean open = TicketStatus.OPEN.contains(status);
        Document state = ticket.get("state", Document.class);
        Document intake = state.get("intake", Document.class);
        intake.put("type", TicketType.values()[i % 4].name());
        intake.put("customerId", "list-customer-" + i % 7);
        intake.put("number", "T-2030-%06d".formatted(i));
        state.get("progress", Document.class).append("status", status.name()).put("owner", "list-agent-" + i % 5);
        state.get("clock", Document.class).put("calendar", "list-calendar-" + i % 2);
        Date at = Date.from(START.plusSeconds(60L * (i * 7919 % TICKETS)));
        return ticket.append("_id", Ids.next())
                .append("dueAt", open ? at : null)
                .append("signalAt", open ? at : null)
                .append("openEdition", open ? 1L + i % 3 : null);
    }

    static Stream<TicketFilter> filters() {
        List<TicketType> anyType = List.of(TicketType.values());
        List<TicketStatus> anyStatus = List.of(TicketStatus.values());
        List<TicketType> complaints = List.of(TicketType.COMPLAINT);
        List<TicketStatus> held = List.of(TicketStatus.ON_HOLD);
        Instant limit = START.plusSeconds(60L * TICKETS / 2);
        return Stream.of(TicketOrder.values())
                .flatMap(order -> Stream.of(
                        new TicketFilter(null, null, null, anyType, anyStatus, null, order),
                        new TicketFilter(CUSTOMER, null, null, anyType, anyStatus, null, order),
                        new TicketFilter(CUSTOMER, null, null, complaints, held, null, order),
                        new TicketFilter(CUSTOMER, OWNER, null, anyType, anyStatus, null, order),
                        new TicketFilter(null, OWNER, null, anyType, anyStatus, null, order),
                        new TicketFilter(null, OWNER, null, complaints, anyStatus, null, order),
                        new TicketFilter(null, OWNER, null, anyType, held, null, order),
                        new TicketFilter(null, null, null, complaints, anyStatus, null, order),
                        new TicketFilter(null, null, null, anyType, TicketStatus.OPEN, null, order),
                        new TicketFilter(null, null, null, anyType, anyStatus, limit, TicketOrder.DUE),
                        new TicketFilter(CUSTOMER, null, null, complaints, anyStatus, limit, TicketOrder.DUE),
                        new TicketFilter(null, OWNER, null, anyType, anyStatus, limit, TicketOrder.DUE)));
    }

    @ParameterizedTest
    @MethodSource("filters")
    void listsAreIndexed(TicketFilter filter) {
        PageRequest first = new PageRequest("/api/tickets", 50, null);
        assertIndexed(queries.find(filter, first));
        List<String> middle = queries.list(filter, first).next();
        if (middle != null) {
            assertIndexed(queries.find(filter, new PageRequest("/api/tickets", 50, middle)));
        }
    }

    @ParameterizedTest
    @MethodSource("filters")
    void pagesFollowEachOtherWithoutGapOrRepetition(TicketFilter filter) {
        Set<String> seen = new HashSet<>();
        List<String> order = new ArrayList<>();
        List<String> after = null;
        int pages = 0;
        do {
            var page = queries.list(filter, new PageRequest("/api/tickets", 150, after));
            page.items().forEach(ticket -> assertThat(seen.add(ticket.id())).isTrue());
            page.items()
                    .forEach(ticket ->
                            order.add(filter.order() == TicketOrder.DUE ? ticket.dueAt() + ticket.id() : ticket.id()));
            after = page.next();
            pages++;
        } while (after != null && pages < 40);
        assertThat(order)
                .isSortedAccordingTo(
                        filter.order() == TicketOrder.DUE
                                ? java.util.Comparator.naturalOrder()
                                : java.util.Comparator.reverseOrder());
        assertThat(seen).isNotEmpty();
    }

    @Test
    void aNumberFindsItsTicket() {
        var filter = new TicketFilter(
                null,
                null,
                "T-2030-000004",
                List.of(TicketType.values()),
                List.of(TicketStatus.values()),
                null,
                TicketOrder.NEWEST);
        Document stats = stats(queries.find(filter, new PageRequest("/api/tickets", 50, null)));
        assertThat(stats.getInteger("nReturned")).isEqualTo(1);
        assertThat(stats.getInteger("totalDocsExamined")).isEqualTo(1);
    }

    private static void assertIndexed(FindIterable<Document> find) {
        Document plan = find.explain(Document.class, ExplainVerbosity.QUERY_PLANNER);
        assertThat(plan.get("queryPlanner", Document.class).get("winningPlan").toString())
                .doesNotContain("COLLSCAN")
                .doesNotContain("stage=SORT,");
        Document stats = stats(find);
        int returned = stats.getInteger("nReturned");
        assertThat(returned).isPositive();
        assertThat(stats.getInteger("totalDocsExamined")).isLessThan(10 * returned);
        assertThat(stats.getInteger("totalKeysExamined")).isLessThan(10 * returned);
    }

    private static Document stats(FindIterable<Document> find) {
        return find.explain(Document.class, ExplainVerbosity.EXECUTION_STATS).get("executionStats", Document.class);
    }
}
