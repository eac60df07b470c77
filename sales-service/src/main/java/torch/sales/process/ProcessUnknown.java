package torch.sales.process;

import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** No process has this code. */
public final class ProcessUnknown extends Invalid {

    ProcessUnknown() {
        super(
                "PROCESS_UNKNOWN",
                "There is no such sales process",
                new FieldError("/process", "PROCESS_UNKNOWN", "GET /api/processes lists them"));
    }
}
