package torch.marketing.campaign;

import torch.marketing.execution.Expense;
import torch.platform.event.Event;
import torch.platform.money.Money;

/** What happens to a campaign; the public state beside it says the rest. */
sealed interface CampaignEvent extends Event {

    record Drafted() implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.drafted.v1";
        }
    }

    /** The draft's plan is another one. */
    record Changed() implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.changed.v1";
        }
    }

    record Submitted() implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.submitted.v1";
        }
    }

    record Approved(long campaignVersion) implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.approved.v1";
        }
    }

    record Rejected(String reason) implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.rejected.v1";
        }
    }

    /** An approval was begun at this version and never written; it must be begun anew. */
    record ApprovalLapsed(long campaignVersion) implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.approval-lapsed.v1";
        }
    }

    record Started() implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.started.v1";
        }
    }

    record ExpenseRecorded(Expense expense) implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.expense-recorded.v1";
        }
    }

    /** @param left what was committed and not spent, and now goes back to the budget */
    record Finished(Money left) implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.finished.v1";
        }
    }

    record Evaluated() implements CampaignEvent {
        @Override
        public String type() {
            return "crm.campaign.evaluated.v1";
        }
    }
}
