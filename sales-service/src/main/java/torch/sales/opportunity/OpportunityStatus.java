package torch.sales.opportunity;

import torch.sales.process.Stage;

/** Whether a deal still runs; the stage says the same more finely. */
public enum OpportunityStatus {
    OPEN,
    WON,
    LOST;

    static OpportunityStatus of(String stage) {
        if (!Stage.closes(stage)) {
            return OPEN;
        }
        return stage.equals(Stage.WON.code()) ? WON : LOST;
    }
}
