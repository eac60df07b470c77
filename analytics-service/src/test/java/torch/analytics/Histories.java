package torch.analytics;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random histories of records, and the ways in which their messages may arrive. */
public final class Histories {

    private final Random random;
    private final String run;
    private final List<Sent> all = new ArrayList<>();

    private Histories(long seed, String run) {
        this.random = new Random(seed);
        this.run = run;
    }

    /** Every version of every record; codes move between customers, invoices between codes, days and states. */
    public static List<Sent> of(long seed, String run, int customers) {
        Histories histories = new Histories(seed, run);
        for (int i = 0; i < customers; i++) {
            histories.customer(i, customers);
            for (int j = 0; j < 3; j++) {
                histories.invoice(i + "-" + j, customers);
            }
            histories.opportunity(i);
            histories.ticketAndCampaign(i);
        }
        return histories.all;
    }

    /** Three times, interleaved at random, a tenth of it more often: old versions come after newer ones. */
    public static List<Sent> scrambled(List<Sent> messages, long seed) {
        Random random = new Random(seed);
        List<Sent> scrambled = new ArrayList<>();
        for (int i = 0; i < 3; i++) {
            scrambled.addAll(messages);
        }
        Collections.shuffle(scrambled, random);
        scrambled.addAll(scrambled.subList(0, scrambled.size() / 10));
        Collections.shuffle(scrambled, random);
        return scrambled;
    }

    /** Only the last version of each record: what a compacted topic may be left with. */
    public static List<Sent> compacted(List<Sent> messages) {
        Map<String, Sent> last = new HashMap<>();
        for (Sent message : messages) {
            last.merge(
                    message.topic() + message.key(),
                    message,
                    (held, other) -> other.sequence() > held.sequence() ? other : held);
        }
        return List.copyOf(last.values());
    }

    private void customer(int i, int customers) {
        for (int version = 1; version <= 3; version++) {
            String[] codes = random.nextInt(4) == 0
                    ? new String[0]
                    : new String[] {code(random.nextInt(customers)), code(random.nextInt(customers))};
            Map<String, ?> more = Map.of("owner", "o" + random.nextInt(3), "region", Map.of("code", "370211"));
            all.add(Sent.customer(run + "c" + i, version, "Customer " + i, more, codes));
        }
    }

    private void invoice(String id, int customers) {
        String number = (random.nextInt(5) == 0 ? "C" : "I") + run + id;
        for (int sequence = 1; sequence <= 3; sequence++) {
            Map<String, ?> more = Map.of(
                    "status", random.nextInt(6) == 0 ? "CANCELLED" : "ISSUED",
                    "currency", random.nextInt(8) == 0 ? "USD" : "CNY");
            String day = java.time.LocalDate.now(java.time.ZoneId.of("Asia/Shanghai"))
                    .minusDays(random.nextInt(400))
                    .toString();
            String who = random.nextInt(5) == 0 ? null : code(random.nextInt(customers));
            String sign = number.startsWith("C") ? "-" : "";
            all.add(Sent.invoice(
                    number, sequence, who, Sent.noon(day), more, sign + (1 + random.nextInt(50)) + "x1.25", "1x0"));
        }
    }

    private void opportunity(int i) {
        List<String> stages = new ArrayList<>(List.of("LEAD@2026-01-0" + (1 + random.nextInt(9)) + "T01:00:00Z"));
        String id = run + "o" + i;
        all.add(Sent.opportunity(
                id, 1, run + "c" + i, "o" + random.nextInt(3), "100.50", stages.toArray(String[]::new)));
        stages.add("QUOTED@2026-02-0" + (1 + random.nextInt(9)) + "T01:00:00Z");
        all.add(Sent.opportunity(id, 2, run + "c" + i, "o" + random.nextInt(3), "90", stages.toArray(String[]::new)));
        stages.add((random.nextBoolean() ? "WON" : "LOST") + "@2026-03-01T01:00:00Z");
        all.add(Sent.opportunity(id, 3, run + "c" + i, "o1", "80", stages.toArray(String[]::new)));
    }

    private void ticketAndCampaign(int i) {
        for (int version = 1; version <= 2; version++) {
            all.add(Sent.ticket(run + "t" + i, version, run + "c" + i, "REPAIR", version == 1 ? "NEW" : "CLOSED"));
            all.add(Sent.campaign(run + "m" + i, version, version == 1 ? "DRAFT" : "STARTED", run + "c" + i));
        }
    }

    private String code(int i) {
        return run + "k" + i;
    }
}
