package torch.sales.opportunity;

/** Why a deal was lost; {@link #OTHER} only with a note. */
public enum LossReason {
    PRICE,
    COMPETITOR,
    NO_BUDGET,
    NO_DECISION,
    PRODUCT_FIT,
    DELIVERY_TIME,
    PAYMENT_TERMS,
    RELATIONSHIP,
    DUPLICATE,
    OTHER
}
