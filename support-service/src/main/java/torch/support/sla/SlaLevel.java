package torch.support.sla;

/** How much of a goal's working time is used up. */
public enum SlaLevel {
    WARNING_75(75),
    WARNING_90(90),
    BREACH(100);

    private final int percent;

    SlaLevel(int percent) {
        this.percent = percent;
    }

    public int percent() {
        return percent;
    }
}
