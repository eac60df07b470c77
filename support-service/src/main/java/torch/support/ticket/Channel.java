package torch.support.ticket;

/** How a request reached us (product.md, T1). */
public enum Channel {
    PHONE,
    EMAIL,
    SMS,
    FAX,
    WEB,
    PORTAL
}
