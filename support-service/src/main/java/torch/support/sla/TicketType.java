package torch.support.sla;

/** What kind of request a service level is promised for (product.md, T1). */
public enum TicketType {
    ENQUIRY,
    COMPLAINT,
    REPAIR,
    RETURN_VISIT
}
