package torch.chaos.check;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.LongStream;
import org.jspecify.annotations.Nullable;
import torch.chaos.history.Acknowledged;

/**
 * Compares what clients were told with one topic, its documents and what others keep of them. A topic is given as it
 * was before its documents were restated, and once more from there on: a restatement is what a document says.
 */
public final class Checker {

    private final String plural;
    private final Verdict verdict;

    public Checker(String plural, Verdict verdict) {
        this.plural = plural;
        this.verdict = verdict;
    }

    /**
     * @param log in the order of each partition
     * @param documents present version of each
     * @param restated the present state of each, published at the end
     */
    public void topic(
            List<Acknowledged> acknowledged,
            List<Published> log,
            Map<String, Long> documents,
            List<Published> restated) {
        Map<String, List<Published>> byKey = new LinkedHashMap<>();
        log.forEach(record ->
                byKey.computeIfAbsent(record.key(), _ -> new ArrayList<>()).add(record));
        acknowledged.forEach(one -> acknowledged(one, byKey.getOrDefault(one.id(), List.of())));
        byKey.forEach(this::order);
        byKey.forEach(this::repeats);
        Map<String, Published> presents = new HashMap<>();
        restated.forEach(record -> presents.put(record.key(), record));
        documents.forEach((id, version) -> tail(id, version, byKey.getOrDefault(id, List.of()), presents.get(id)));
        byKey.keySet().stream()
                .filter(key -> !documents.containsKey(key))
                .forEach(key -> violated(Rule.TAIL_IS_DOCUMENT, key, "has no document"));
    }

    private void acknowledged(Acknowledged one, List<Published> records) {
        boolean published =
                records.stream().anyMatch(record -> record.sequence() == one.version() && record.tells(one.mark()));
        verdict.expect(
                Rule.ACKNOWLEDGED_IS_PUBLISHED, published, name(one.id()) + "@" + one.version() + " is not there");
    }

    private void order(String key, List<Published> records) {
        List<Long> first = records.stream().map(Published::sequence).distinct().toList();
        List<Long> expected = LongStream.rangeClosed(1, first.size()).boxed().toList();
        verdict.expect(Rule.IN_ORDER, first.equals(expected), name(key) + " came as " + first);
    }

    private void repeats(String key, List<Published> records) {
        Map<Long, Published> first = new HashMap<>();
        for (Published record : records) {
            Published before = first.putIfAbsent(record.sequence(), record);
            if (before != null) {
                verdict.expect(Rule.REPEATS_ARE_EQUAL, same(before, record), name(key) + "@" + record.sequence());
            }
        }
    }

    private static boolean same(Published before, Published repeat) {
        boolean restates = before.restates() || repeat.restates();
        return restates ? before.state().equals(repeat.state()) : before.equals(repeat);
    }

    private void tail(String id, long version, List<Published> records, @Nullable Published present) {
        verdict.looked(Rule.TAIL_IS_DOCUMENT, 1);
        if (records.isEmpty()) {
            violated(Rule.TAIL_IS_DOCUMENT, id, "is not on the topic");
            return;
        }
        Published last = records.getLast();
        if (last.sequence() != version) {
            violated(Rule.TAIL_IS_DOCUMENT, id, "is at " + version + ", the topic ends in " + last.sequence());
        } else if (present == null) {
            violated(Rule.TAIL_IS_DOCUMENT, id, "was not restated");
        } else if (present.sequence() != version || !present.state().equals(last.state())) {
            violated(Rule.TAIL_IS_DOCUMENT, id, "has another state than the topic's end");
        }
    }

    /** @param copy the version that another service, or another collection, holds of each */
    public void copy(String where, Map<String, Long> documents, Map<String, Long> copy) {
        documents.forEach((id, version) -> verdict.expect(
                Rule.COPIES_AGREE,
                version.equals(copy.get(id)),
                name(id) + " is at " + version + ", in " + where + " at " + copy.get(id)));
        copy.keySet().stream()
                .filter(id -> !documents.containsKey(id))
                .forEach(id -> violated(Rule.COPIES_AGREE, id, "is only in " + where));
    }

    private void violated(Rule rule, String id, String what) {
        verdict.violated(rule, name(id) + " " + what);
    }

    private String name(String id) {
        return plural + "/" + id;
    }
}
