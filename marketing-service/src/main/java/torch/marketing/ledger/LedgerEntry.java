package torch.marketing.ledger;

import torch.platform.id.Ids;

/** A movement as the ledger keeps it: written once, never changed; corrections are further movements. */
public record LedgerEntry(String budget, Movement movement) {

    /** The same movement always gets the same id, so that recording it twice makes one entry. */
    static String id(String budget, long seq) {
        return Ids.of("budget-entry", budget + "/" + seq);
    }
}
