package torch.platform.consumer;

import java.util.Collection;
import java.util.List;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/** Dead letters of this service, for operators; not reachable through the gateway. */
@RestController
@RequestMapping("/internal/dead-letters")
final class DeadLettersController {

    private final DeadLetters deadLetters;

    DeadLettersController(DeadLetters deadLetters) {
        this.deadLetters = deadLetters;
    }

    @GetMapping
    Collection<String> topics() {
        return deadLetters.topics();
    }

    @GetMapping("/{topic}")
    List<DeadLetters.DeadLetter> list(
            @PathVariable String topic,
            @RequestParam(defaultValue = "0") long from,
            @RequestParam(defaultValue = "50") int limit) {
        return deadLetters.list(topic, from, Math.clamp(limit, 1, 200));
    }

    @PostMapping("/{topic}/{offset}/replay")
    void replay(@PathVariable String topic, @PathVariable long offset) {
        deadLetters.replay(topic, offset);
    }
}
