package torch.chaos.check;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was looked at and what was wrong, by rule. */
public final class Verdict {

    private final Map<Rule, Long> looked = new EnumMap<>(Rule.class);
    private final Map<Rule, List<String>> violations = new EnumMap<>(Rule.class);

    public void looked(Rule rule, long many) {
        looked.merge(rule, many, Long::sum);
    }

    public void violated(Rule rule, String what) {
        looked.putIfAbsent(rule, 0L);
        violations.computeIfAbsent(rule, _ -> new ArrayList<>()).add(what);
    }

    /** Looks at one thing. */
    public void expect(Rule rule, boolean holds, String otherwise) {
        looked(rule, 1);
        if (!holds) {
            violated(rule, otherwise);
        }
    }

    public Map<Rule, Long> looked() {
        return looked;
    }

    public List<String> violations(Rule rule) {
        return violations.getOrDefault(rule, List.of());
    }

    public long failed() {
        return violations.size();
    }

    public long passed() {
        return looked.size() - failed();
    }
}
