package torch.marketing.budget;

import torch.marketing.ledger.Movement;
import torch.platform.event.Event;

/** What happens to a budget: always exactly one movement. */
sealed interface BudgetEvent extends Event {

    Movement movement();

    record Planned(Movement movement) implements BudgetEvent {
        @Override
        public String type() {
            return "crm.budget.planned.v1";
        }
    }

    /** The planned amount was raised or lowered. */
    record Changed(Movement movement) implements BudgetEvent {
        @Override
        public String type() {
            return "crm.budget.changed.v1";
        }
    }

    record Reserved(Movement movement) implements BudgetEvent {
        @Override
        public String type() {
            return "crm.budget.reserved.v1";
        }
    }

    record Released(Movement movement) implements BudgetEvent {
        @Override
        public String type() {
            return "crm.budget.released.v1";
        }
    }

    record Committed(Movement movement) implements BudgetEvent {
        @Override
        public String type() {
            return "crm.budget.committed.v1";
        }
    }

    record Expensed(Movement movement) implements BudgetEvent {
        @Override
        public String type() {
            return "crm.budget.expensed.v1";
        }
    }

    record Settled(Movement movement) implements BudgetEvent {
        @Override
        public String type() {
            return "crm.budget.settled.v1";
        }
    }
}
