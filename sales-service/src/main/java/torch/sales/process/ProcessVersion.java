package torch.sales.process;

/** Names one version of a process; a deal keeps the one it was opened with. */
public record ProcessVersion(String code, int version) {}
