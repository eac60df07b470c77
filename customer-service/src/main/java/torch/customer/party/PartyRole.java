package torch.customer.party;

/** What a party is to the customer; a party may have several roles. */
public enum PartyRole {
    DECISION_MAKER,
    BUYER,
    TECHNICAL,
    FINANCE,
    RECEIVING,
    OTHER_CONTACT,
    PARENT_COMPANY,
    DEALER,
    CARRIER,
    DESIGNER,
    COMPETITOR,
    OTHER_PARTNER
}
