package torch.sales.opportunity;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.aggregate.Decision;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.sales.history.History;
import torch.sales.history.HistoryCause;
import torch.sales.history.Position;
import torch.sales.line.Amounts;
import torch.sales.line.ProductLine;
import torch.sales.process.SalesProcess;
import torch.sales.process.Stage;

/**
 * A deal. Its records are public because the driver's record codec reads them through public accessors.
 *
 * @param position the last entry of the history, kept apart for queries
 */
public record Opportunity(
        Origin origin,
        Profile profile,
        OpportunityStatus status,
        Position position,
        List<ProductLine> lines,
        @Nullable Closing closing,
        History history) {

    public Opportunity {
        lines = lines == null ? List.of() : List.copyOf(lines);
    }

    static Decision<Opportunity> open(Opening opening, SalesProcess process, Stage stage, Act act) {
        DealRules rules = new DealRules().closeDate(opening.closeDate(), act.today());
        Money amount = rules.amount(opening.lines(), opening.amount(), Amounts.NOTHING_KNOWN);
        rules.check();
        Position position = Position.at(stage, amount, opening.closeDate(), opening.owner());
        Opportunity opened = new Opportunity(
                new Origin(opening.customerId(), process.id(), act.actor(), act.at(), null),
                opening.profile(),
                OpportunityStatus.OPEN,
                position,
                opening.lines(),
                null,
                History.opening(position, act.actor(), act.at(), HistoryCause.OPENED));
        return new Decision<>(opened, OpportunityEvent.Opened.of(opened));
    }

    /** A deal of another system with its past as it was told; the history decides what the deal is now. */
    public static Decision<Opportunity> imported(
            Origin origin, Profile profile, List<ProductLine> lines, @Nullable Closing closing, History history) {
        Position position = history.last().position();
        Opportunity imported = new Opportunity(
                origin, profile, OpportunityStatus.of(position.stage()), position, lines, closing, history);
        return new Decision<>(imported, OpportunityEvent.Imported.of(imported));
    }

    /** Stage and authorship stay as they are, whoever the new owner is. */
    Decision<Opportunity> change(Change change, Act act) {
        requireOpen();
        DealRules rules = new DealRules().category(change.category());
        if (!change.closeDate().equals(position.closeDate())) {
            rules.closeDate(change.closeDate(), act.today());
        }
        Position next = new Position(
                position.stage(),
                change.category(),
                change.probability(),
                rules.amount(change.lines(), change.amount(), position.amount()),
                change.closeDate(),
                change.owner());
        rules.check();
        History longer = history.append(next, act.actor(), act.at(), HistoryCause.CHANGED);
        Opportunity changed = new Opportunity(origin, change.profile(), status, next, change.lines(), null, longer);
        return new Decision<>(changed, OpportunityEvent.Changed.of(this, changed));
    }

    /** To any open stage: forward, back, or past some. To the present one: nothing happens. */
    Decision<Opportunity> move(SalesProcess process, Stage to, Act act) {
        requireOpen();
        Opportunity moved = at(position.moved(to), null, act, HistoryCause.MOVED);
        return new Decision<>(moved, OpportunityEvent.StageChanged.of(this, moved, process));
    }

    /** @param orderRequestId of the request that ERP gets, if there are lines to deliver */
    Decision<Opportunity> win(String orderRequestId, @Nullable LocalDate deliveryDate, @Nullable String note, Act act) {
        requireOpen();
        Closing end = Closing.won(act, lines.isEmpty() ? null : orderRequestId, deliveryDate, note);
        Opportunity won = at(position.moved(Stage.WON), end, act, HistoryCause.WON);
        return new Decision<>(won, OpportunityEvent.Won.of(won));
    }

    Decision<Opportunity> lose(LossReason reason, @Nullable String note, Act act) {
        requireOpen();
        if (reason == LossReason.OTHER && (note == null || note.isBlank())) {
            throw Invalid.fields(List.of(new FieldError("/note", "REQUIRED", "Another reason needs a note")));
        }
        Opportunity lost = at(position.moved(Stage.LOST), Closing.lost(act, reason, note), act, HistoryCause.LOST);
        return new Decision<>(lost, new OpportunityEvent.Lost(position.stage(), reason, note));
    }

    Decision<Opportunity> reopen(Stage stage, Act act) {
        if (status == OpportunityStatus.OPEN) {
            throw new DealOpen();
        }
        Opportunity reopened = at(position.moved(stage), null, act, HistoryCause.REOPENED);
        return new Decision<>(reopened, new OpportunityEvent.Reopened(status, stage.code()));
    }

    private Opportunity at(Position next, @Nullable Closing end, Act act, HistoryCause cause) {
        History longer = history.append(next, act.actor(), act.at(), cause);
        return new Opportunity(origin, profile, OpportunityStatus.of(next.stage()), next, lines, end, longer);
    }

    private void requireOpen() {
        if (status != OpportunityStatus.OPEN) {
            throw new DealClosed(status);
        }
    }
}
