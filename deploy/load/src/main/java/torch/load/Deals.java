package torch.load;

import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** Open deals, each moved from stage to stage in turn, so that every move is a change. */
final class Deals {

    private static final List<String> STAGES =
            List.of("LEAD_QUALIFIED", "NEEDS_CONFIRMED", "SAMPLE_TESTED", "QUOTED", "NEGOTIATION");

    private final List<String> ids;
    private final AtomicLong next = new AtomicLong();

    private Deals(List<String> ids) {
        this.ids = ids;
    }

    record Move(String deal, String stage) {}

    static Deals open(Http http, Platform platform, List<String> customers, int count) {
        return new Deals(IntStream.range(0, count)
                .mapToObj(number -> http.post(
                        platform.gateway() + "/api/opportunities", body(customers.get(number % customers.size()))))
                .map(answer -> answer.get("id").asString())
                .toList());
    }

    private static String body(String customer) {
        return "{\"customerId\":\"" + customer + "\",\"title\":\"Gear oil for the coming year\","
                + "\"amount\":{\"amount\":\"120000.00\",\"currency\":\"CNY\"},\"closeDate\":\""
                + LocalDate.now().plusMonths(3) + "\"}";
    }

    Move next() {
        long number = next.getAndIncrement();
        long round = number / ids.size() + 1;
        return new Move(ids.get((int) (number % ids.size())), STAGES.get((int) (round % STAGES.size())));
    }
}
