package torch.chaos.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import torch.chaos.history.Acknowledged;

class CheckerTests {

    private static final Map<String, Long> DOCUMENT = Map.of("a", 2L);

    private final Verdict verdict = new Verdict();
    private final Checker checker = new Checker("notes", verdict);

    private static Published event(long sequence, String text) {
        return new Published("a", sequence, "crm.note.changed.v1", "event-" + sequence, json(sequence, text, "new"));
    }

    private static Published restatement(long sequence, String text) {
        return new Published("a", sequence, "crm.note.restated.v1", "again-" + sequence, json(sequence, text, ""));
    }

    private static String json(long version, String text, String change) {
        return "{\"note\":{\"version\":" + version + ",\"text\":\"" + text + "\"},\"change\":{\"said\":\"" + change
                + "\"}}";
    }

    private void check(Published... log) {
        checker.topic(
                List.of(new Acknowledged("notes", "a", 1, "one"), new Acknowledged("notes", "a", 2, "two")),
                List.of(log),
                DOCUMENT,
                List.of(restatement(2, "two")));
    }

    private void assertOnly(Rule rule) {
        assertThat(verdict.violations(rule)).hasSize(1);
        assertThat(verdict.failed()).isEqualTo(1);
    }

    @Test
    void acceptsRepeatsAndRestatementsBehindTheFirstOccurrences() {
        check(event(1, "one"), event(1, "one"), event(2, "two"), event(1, "one"), restatement(2, "two"));
        assertThat(verdict.failed()).isZero();
        assertThat(verdict.passed()).isEqualTo(4);
    }

    @Test
    void findsALostEvent() {
        check(event(2, "two"));
        assertThat(verdict.violations(Rule.ACKNOWLEDGED_IS_PUBLISHED)).containsExactly("notes/a@1 is not there");
        assertThat(verdict.violations(Rule.IN_ORDER)).hasSize(1);
    }

    @Test
    void findsAnEventThatTellsOfAnotherCommand() {
        check(event(1, "other"), event(2, "two"));
        assertOnly(Rule.ACKNOWLEDGED_IS_PUBLISHED);
    }

    @Test
    void findsAnInvertedPair() {
        check(event(2, "two"), event(1, "one"), restatement(2, "two"));
        assertOnly(Rule.IN_ORDER);
    }

    @Test
    void findsADifferentRepeat() {
        check(event(1, "one"), event(1, "changed"), event(2, "two"));
        assertOnly(Rule.REPEATS_ARE_EQUAL);
    }

    @Test
    void findsARepeatUnderAnotherEventId() {
        Published repeat = new Published(
                "a", 1, "crm.note.changed.v1", "other", event(1, "one").value());
        check(event(1, "one"), repeat, event(2, "two"));
        assertOnly(Rule.REPEATS_ARE_EQUAL);
    }

    @Test
    void findsAStaleTail() {
        check(event(1, "one"), event(2, "two"), event(1, "one"));
        assertOnly(Rule.TAIL_IS_DOCUMENT);
    }

    @Test
    void findsATailWithAnotherStateThanTheDocument() {
        checker.topic(List.of(), List.of(event(1, "one"), event(2, "two")), DOCUMENT, List.of(restatement(2, "three")));
        assertOnly(Rule.TAIL_IS_DOCUMENT);
    }

    @Test
    void findsARecordWithoutADocument() {
        checker.topic(List.of(), List.of(event(1, "one")), Map.of(), List.of());
        assertOnly(Rule.TAIL_IS_DOCUMENT);
    }

    @Test
    void findsACopyThatLagsLacksOrHasTooMuch() {
        checker.copy("sales", DOCUMENT, Map.of("a", 1L));
        checker.copy("support", DOCUMENT, Map.of());
        checker.copy("analytics", DOCUMENT, Map.of("a", 2L, "b", 1L));
        assertThat(verdict.violations(Rule.COPIES_AGREE))
                .containsExactly(
                        "notes/a is at 2, in sales at 1",
                        "notes/a is at 2, in support at null",
                        "notes/b is only in analytics");
    }
}
