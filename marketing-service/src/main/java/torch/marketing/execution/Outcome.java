package torch.marketing.execution;

/** What the evaluator counted and concluded. */
public record Outcome(int leads, int participants, String result) {}
