package torch.marketing.ledger;

import java.time.Instant;
import org.junit.jupiter.api.Test;
import torch.marketing.ContractSupport;
import torch.platform.aggregate.Versioned;
import torch.platform.money.Money;

class LedgerContractTests {

    private static final Instant AT = Instant.parse("2026-03-02T01:30:00Z");
    private static final String BUDGET = "e6b9ae0e-1111-5000-8000-000000000001";

    @Test
    void recorded() {
        Movement movement = Movement.first(Money.of("100000.00", "CNY"), Origin.plan("finance-1", AT))
                .next(
                        MovementKind.RESERVED,
                        Money.of("20000.00", "CNY"),
                        Origin.campaign("01958a3e-0000-7000-8000-00000000c001", 2, "manager-1", AT));
        LedgerEntry entry = new LedgerEntry(BUDGET, movement);
        ContractSupport.assertSends(
                LedgerConfiguration.TYPE,
                new Versioned<>(LedgerEntry.id(BUDGET, 2), 1, AT, entry),
                new EntryRecorded(movement.kind(), movement.amount()));
    }
}
