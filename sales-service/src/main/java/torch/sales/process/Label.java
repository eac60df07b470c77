package torch.sales.process;

/** A name in both interface languages. */
public record Label(String zh, String en) {}
