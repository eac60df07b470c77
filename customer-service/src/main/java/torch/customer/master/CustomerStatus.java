package torch.customer.master;

/** Whether business is done with the customer. */
public enum CustomerStatus {
    ACTIVE,
    CLOSED
}
