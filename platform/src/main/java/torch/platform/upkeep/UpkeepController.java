package torch.platform.upkeep;

import java.util.Map;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.Aggregates;
import torch.platform.problem.Missing;

/** For operators, not reachable through the gateway: republish, audit, and the epoch after a restored backup. */
@RestController
@RequestMapping("/internal/{plural}")
final class UpkeepController {

    private final AggregateStores stores;
    private final Republishing republishing;
    private final TopicAuditor auditor;

    UpkeepController(AggregateStores stores, Republishing republishing, TopicAuditor auditor) {
        this.stores = stores;
        this.republishing = republishing;
        this.auditor = auditor;
    }

    @PostMapping("/republish")
    Map<String, Long> republish(@PathVariable String plural) {
        return Map.of("republished", republishing.republish(store(plural)));
    }

    @PostMapping("/raise-epoch")
    Map<String, Long> raiseEpoch(@PathVariable String plural) {
        return Map.of("raised", republishing.raiseEpoch(store(plural)));
    }

    @PostMapping("/audit")
    TopicAuditor.Report audit(@PathVariable String plural) {
        return auditor.audit(store(plural));
    }

    private Aggregates<?> store(String plural) {
        return stores.find(plural).orElseThrow(() -> new Missing("aggregates", plural));
    }
}
