package torch.analytics.value;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** @param rfm null for whoever did not buy in the window */
public record Verdict(ValueClass valueClass, @Nullable Rfm rfm, List<Reason> reasons) {

    public Verdict {
        reasons = List.copyOf(reasons);
    }
}
