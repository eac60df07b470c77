package torch.sales.migration;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import torch.platform.money.Money;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;
import torch.sales.history.History;
import torch.sales.history.HistoryCause;
import torch.sales.history.Position;
import torch.sales.opportunity.Closing;
import torch.sales.opportunity.LossReason;
import torch.sales.opportunity.OpportunityStatus;
import torch.sales.process.SalesProcess;
import torch.sales.process.Stage;
import torch.sales.process.StageUnknown;

/**
 * Retells what a deal went through: every entry with its own time and author, cause {@code migration}. Past amounts,
 * close dates and owners are not told, so all entries carry today's.
 */
final class Past {

    private static final Instant EARLIEST = Instant.parse("2000-01-01T00:00:00Z");
    private static final int YEARS_AHEAD = 10;

    private final ImportedDeal deal;
    private final SalesProcess process;
    private final Instant now;
    private final List<FieldError> errors = new ArrayList<>();

    /** @param now nothing told may lie after it */
    Past(ImportedDeal deal, SalesProcess process, Instant now) {
        this.deal = deal;
        this.process = process;
        this.now = now;
    }

    /** @throws Invalid what is told cannot have been */
    History history(Money amount) {
        checkDates();
        Position position = Position.at(process.first(), amount, deal.closeDate(), deal.owner());
        Instant opened = millis(deal.openedAt());
        List<ImportedDeal.Move> moves = deal.steps();
        int next = 0;
        if (!moves.isEmpty() && millis(moves.getFirst().at()).equals(opened)) {
            position = position.moved(stage(0));
            next = 1;
        }
        History history = History.opening(position, deal.opener(), opened, HistoryCause.MIGRATION);
        for (; next < moves.size(); next++) {
            history = moved(history, next);
        }
        history = closed(history);
        if (!errors.isEmpty()) {
            throw Invalid.fields(errors);
        }
        return history;
    }

    @Nullable
    Closing closing() {
        ImportedDeal.Outcome outcome = deal.outcome();
        if (outcome == null || outcome.status() == OpportunityStatus.OPEN) {
            return null;
        }
        return new Closing(millis(outcome.at()), outcome.by(), outcome.reason(), outcome.note(), null, null);
    }

    /** What is stored has milliseconds. */
    static Instant millis(Instant instant) {
        return instant.truncatedTo(ChronoUnit.MILLIS);
    }

    private History moved(History history, int index) {
        ImportedDeal.Move move = deal.steps().get(index);
        checkTime(move.at(), history, "/moves/" + index + "/at");
        Position next = history.last().position().moved(stage(index));
        if (next.equals(history.last().position())) {
            reject("/moves/" + index + "/stage", "STAGE_UNCHANGED", "The deal is in this stage already");
        }
        return history.append(next, move.by(), millis(move.at()), HistoryCause.MIGRATION);
    }

    private History closed(History history) {
        ImportedDeal.Outcome outcome = deal.outcome();
        if (outcome == null || outcome.status() == OpportunityStatus.OPEN) {
            return history;
        }
        checkTime(outcome.at(), history, "/outcome/at");
        if (outcome.status() == OpportunityStatus.LOST) {
            checkReason(outcome);
        }
        Stage end = outcome.status() == OpportunityStatus.WON ? Stage.WON : Stage.LOST;
        Position next = history.last().position().moved(end);
        return history.append(next, outcome.by(), millis(outcome.at()), HistoryCause.MIGRATION);
    }

    /** The named stage, or the first one after noting that there is none of that name. */
    private Stage stage(int index) {
        try {
            return process.openStage(deal.steps().get(index).stage());
        } catch (StageUnknown e) {
            reject("/moves/" + index + "/stage", "STAGE_UNKNOWN", "No open stage of the process " + process.code());
            return process.first();
        }
    }

    private void checkDates() {
        if (deal.openedAt().isBefore(EARLIEST) || deal.openedAt().isAfter(now)) {
            reject("/openedAt", "OUT_OF_RANGE", "From the year 2000 to now");
        }
        LocalDate latest = LocalDate.ofInstant(now, ZoneOffset.UTC).plusYears(YEARS_AHEAD);
        if (deal.closeDate().getYear() < 2000 || deal.closeDate().isAfter(latest)) {
            reject("/closeDate", "OUT_OF_RANGE", "From the year 2000 to ten years ahead");
        }
    }

    private void checkTime(Instant at, History history, String pointer) {
        if (millis(at).isBefore(history.last().at())) {
            reject(pointer, "OUT_OF_ORDER", "Before what is told to have happened earlier");
        }
        if (at.isAfter(now)) {
            reject(pointer, "IN_FUTURE", "The past ends now");
        }
    }

    private void checkReason(ImportedDeal.Outcome outcome) {
        if (outcome.reason() == null) {
            reject("/outcome/reason", "REQUIRED", "A lost deal has a reason");
        } else if (outcome.reason() == LossReason.OTHER
                && (outcome.note() == null || outcome.note().isBlank())) {
            reject("/outcome/note", "REQUIRED", "Another reason needs a note");
        }
    }

    private void reject(String pointer, String code, String message) {
        errors.add(new FieldError(pointer, code, message));
    }
}
