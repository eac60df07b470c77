package torch.analytics.opportunity;

import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Time in stage out of a deal's history (product.md, "Stage history"): re-entries are summed. */
final class StageTimes {

    private StageTimes() {}

    static List<Deal.StageTime> of(List<OpportunityMessage.Entry> history) {
        Map<String, Deal.StageTime> times = new LinkedHashMap<>();
        for (int i = 0; i < history.size(); i++) {
            OpportunityMessage.Entry entry = history.get(i);
            boolean last = i == history.size() - 1;
            long millis = last
                    ? 0
                    : Duration.between(entry.at(), history.get(i + 1).at()).toMillis();
            boolean entered = i == 0 || !history.get(i - 1).stage().equals(entry.stage());
            times.merge(
                    entry.stage(),
                    new Deal.StageTime(entry.stage(), entry.probability(), millis, last),
                    (before, stay) -> new Deal.StageTime(
                            before.stage(),
                            entered ? stay.probability() : before.probability(),
                            before.millis() + stay.millis(),
                            stay.current()));
        }
        return new ArrayList<>(times.values());
    }
}
