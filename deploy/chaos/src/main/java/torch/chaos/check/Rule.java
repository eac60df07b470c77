package torch.chaos.check;

/** What the platform promises (docs/events.md, docs/reliability.md). */
public enum Rule {
    ACKNOWLEDGED_IS_PUBLISHED("every acknowledged command's event is on the topic"),
    IN_ORDER("first occurrences are in order of sequence, without gaps"),
    REPEATS_ARE_EQUAL("repeats of a sequence are equal"),
    TAIL_IS_DOCUMENT("the topic ends in the document's version and state"),
    COPIES_AGREE("copies and projections hold the same versions"),
    ONE_VERSION_EACH("each command, repeated or not, ended in exactly one version"),
    RECOVERED("everything recovered by itself"),
    NO_DEAD_LETTERS("nothing went to the dead letters"),
    ANSWERED_IN_TIME("commands were answered in time, as they should be"),
    CONTENT_UNCHANGED("projections and copies are unchanged, byte for byte");

    private final String text;

    Rule(String text) {
        this.text = text;
    }

    public String text() {
        return text;
    }
}
