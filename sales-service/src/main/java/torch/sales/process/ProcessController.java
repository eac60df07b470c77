package torch.sales.process;

import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

@RestController
class ProcessController {

    private final Processes processes;

    ProcessController(Processes processes) {
        this.processes = processes;
    }

    /** All versions: deals of an old version still show its stages. */
    @GetMapping("/api/processes")
    ProcessList list() {
        return new ProcessList(processes.all());
    }

    record ProcessList(List<SalesProcess> items) {}
}
