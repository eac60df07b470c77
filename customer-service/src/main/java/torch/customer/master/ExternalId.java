package torch.customer.master;

/**
 * The customer's number in another system; one customer may have several, a number belongs to one customer.
 *
 * @param system lower-case name, {@code erp} for the ERP
 */
public record ExternalId(String system, String id) {

    public static final String ERP = "erp";

    /** The value that must be unique over all customers. */
    String reservation() {
        return "externalId:" + system + ":" + id;
    }
}
