package torch.analytics.value;

/** What a customer is worth, in one letter (product.md A1). */
public enum ValueClass {
    A,
    B,
    C,
    /** Documents, but no sales revenue in the window. */
    D,
    /** No documents. */
    PROSPECT
}
