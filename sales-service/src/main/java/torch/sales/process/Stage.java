package torch.sales.process;

/**
 * A step of a process. Every process ends in the same two: {@link #WON} and {@link #LOST}.
 *
 * @param probability that a deal in this stage is won, in percent
 */
public record Stage(String code, Label name, int probability, ForecastCategory category) {

    public static final Stage WON = new Stage("WON", new Label("赢单", "Won"), 100, ForecastCategory.CLOSED);
    public static final Stage LOST = new Stage("LOST", new Label("输单", "Lost"), 0, ForecastCategory.OMITTED);

    public Stage {
        if (probability < 0 || probability > 100) {
            throw new IllegalArgumentException("A probability is 0 to 100 percent");
        }
    }

    /** True for the codes that end a deal, whichever its process. */
    public static boolean closes(String code) {
        return code.equals(WON.code) || code.equals(LOST.code);
    }
}
