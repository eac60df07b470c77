package torch.analytics.account;

import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import torch.analytics.invoice.Revenue;

/** Revenue by ERP code, told apart by who owns the code. */
public final class OwnedRevenue {

    private final Map<String, Revenue> byCustomer = new HashMap<>();
    private final Map<String, Revenue> unlinked = new HashMap<>();

    /** @param owners customer id by code */
    public OwnedRevenue(Map<String, String> owners, Map<String, Revenue> byCode) {
        byCode.forEach((code, revenue) -> {
            String owner = owners.get(code);
            if (owner == null) {
                unlinked.put(code, revenue);
            } else {
                byCustomer.merge(owner, revenue, Revenue::plus);
            }
        });
    }

    /** Everybody who has documents. */
    public Set<String> customers() {
        return byCustomer.keySet();
    }

    public Revenue of(String customerId) {
        return byCustomer.getOrDefault(customerId, Revenue.NONE);
    }

    /** By code. */
    public Map<String, Revenue> unlinked() {
        return unlinked;
    }
}
