package torch.sales.opportunity;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import torch.platform.event.Event;
import torch.platform.money.Money;
import torch.sales.process.SalesProcess;

/** What happened to a deal; the state after it travels beside it (deploy/contracts). */
sealed interface OpportunityEvent extends Event {

    record Opened(String stage, Money amount, String owner) implements OpportunityEvent {

        static Opened of(Opportunity opened) {
            var position = opened.position();
            return new Opened(position.stage(), position.amount(), position.owner());
        }

        @Override
        public String type() {
            return "crm.opportunity.opened.v1";
        }
    }

    record Imported(String externalId) implements OpportunityEvent {

        static Imported of(Opportunity imported) {
            return new Imported(
                    Objects.requireNonNull(imported.origin().source()).externalId());
        }

        @Override
        public String type() {
            return "crm.opportunity.imported.v1";
        }
    }

    /** @param fields names of the members that are different now */
    record Changed(List<String> fields) implements OpportunityEvent {

        static Changed of(Opportunity before, Opportunity after) {
            var fields = new ArrayList<String>();
            note(fields, "title", before.profile().title(), after.profile().title());
            note(
                    fields,
                    "nextStep",
                    before.profile().nextStep(),
                    after.profile().nextStep());
            note(
                    fields,
                    "contacts",
                    before.profile().contacts(),
                    after.profile().contacts());
            note(fields, "lines", before.lines(), after.lines());
            note(fields, "amount", before.position().amount(), after.position().amount());
            note(
                    fields,
                    "probability",
                    before.position().probability(),
                    after.position().probability());
            note(
                    fields,
                    "category",
                    before.position().category(),
                    after.position().category());
            note(
                    fields,
                    "closeDate",
                    before.position().closeDate(),
                    after.position().closeDate());
            note(fields, "owner", before.position().owner(), after.position().owner());
            return new Changed(fields);
        }

        private static void note(List<String> fields, String name, @Nullable Object before, @Nullable Object after) {
            if (!Objects.equals(before, after)) {
                fields.add(name);
            }
        }

        @Override
        public String type() {
            return "crm.opportunity.changed.v1";
        }
    }

    /** @param skipped the stages left out, in order */
    record StageChanged(String from, String to, Direction direction, List<String> skipped) implements OpportunityEvent {

        enum Direction {
            FORWARD,
            BACKWARD
        }

        static StageChanged of(Opportunity before, Opportunity after, SalesProcess process) {
            String from = before.position().stage();
            String to = after.position().stage();
            return new StageChanged(
                    from,
                    to,
                    process.backward(from, to) ? Direction.BACKWARD : Direction.FORWARD,
                    process.skipped(from, to));
        }

        @Override
        public String type() {
            return "crm.opportunity.stage-changed.v1";
        }
    }

    record Won(Money amount, @Nullable String orderRequestId) implements OpportunityEvent {

        static Won of(Opportunity won) {
            return new Won(
                    won.position().amount(),
                    Objects.requireNonNull(won.closing()).orderRequestId());
        }

        @Override
        public String type() {
            return "crm.opportunity.won.v1";
        }
    }

    /** @param stage the one it was lost in */
    record Lost(String stage, LossReason reason, @Nullable String note) implements OpportunityEvent {

        @Override
        public String type() {
            return "crm.opportunity.lost.v1";
        }
    }

    record Reopened(OpportunityStatus from, String stage) implements OpportunityEvent {

        @Override
        public String type() {
            return "crm.opportunity.reopened.v1";
        }
    }
}
