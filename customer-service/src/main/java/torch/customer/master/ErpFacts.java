package torch.customer.master;

import java.util.Map;

/**
 * What ERP says of one of its codes. ERP owns code and status; of the other fields a value entered here stands, an
 * empty one is filled, and a differing one is kept beside it.
 *
 * @param sequence of the ERP message, kept per code; a lower or equal one is dropped
 * @param differing field name to ERP's value, where it is not the customer's
 */
public record ErpFacts(String code, long sequence, CustomerStatus status, Map<String, String> differing) {

    public ErpFacts {
        differing = differing == null ? Map.of() : Map.copyOf(differing);
    }
}
