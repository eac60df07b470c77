package torch.support.sla;

public enum Priority {
    LOW,
    NORMAL,
    HIGH,
    URGENT
}
