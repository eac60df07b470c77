package torch.sales.history;

import java.time.Instant;
import java.time.LocalDate;
import torch.platform.money.Money;
import torch.sales.process.Processes;
import torch.sales.process.SalesProcess;

final class HistoryFixtures {

    static final Instant T0 = Instant.parse("2026-03-02T01:00:00Z");
    static final SalesProcess PROCESS = new Processes().current(Processes.DEFAULT);

    private HistoryFixtures() {}

    static Position in(String stage) {
        return closing(stage, LocalDate.of(2026, 6, 30));
    }

    static Position closing(String stage, LocalDate closeDate) {
        return Position.at(PROCESS.openStage(stage), Money.of("1000.00", "CNY"), closeDate, "seller-1");
    }

    static History opened(String stage) {
        return History.opening(in(stage), "seller-1", T0, HistoryCause.OPENED);
    }
}
