package torch.analytics.account;

/** Whose revenue it is. */
public enum AccountKind {
    CUSTOMER,
    /** An ERP code that no customer has yet: shown, not assigned. */
    UNLINKED,
    /** Documents without a customer code. */
    NOBODY,
    /** A code that now belongs to a customer, or a customer that is no more: counts nowhere. */
    NOTHING
}
