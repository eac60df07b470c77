package torch.customer.master;

/** What a customer is (product C1). */
public enum CustomerKind {
    COMPANY,
    DEALER,
    INDIVIDUAL
}
