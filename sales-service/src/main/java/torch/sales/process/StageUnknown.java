package torch.sales.process;

import java.util.stream.Collectors;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** The stage is none a deal of this process can be moved to; winning and losing are commands of their own. */
public final class StageUnknown extends Invalid {

    StageUnknown(SalesProcess process) {
        super(
                "STAGE_UNKNOWN",
                "The deal's process has no such open stage",
                new FieldError("/stage", "STAGE_UNKNOWN", "One of " + openStages(process)));
    }

    private static String openStages(SalesProcess process) {
        return process.stages().stream()
                .map(Stage::code)
                .filter(code -> !Stage.closes(code))
                .collect(Collectors.joining(", "));
    }
}
