package torch.analytics.classchange;

import java.time.LocalDate;
import java.util.List;
import torch.analytics.value.Reason;
import torch.analytics.value.ValueClass;
import torch.platform.aggregate.Decision;

/**
 * The class a customer was last published with. A customer that was never published is a prospect: nothing is said of a
 * new one until its class is another.
 *
 * @param previous the class before this one
 * @param fence of the classification that decided; an older one that comes late changes nothing
 */
public record CustomerValue(
        ValueClass valueClass,
        ValueClass previous,
        List<Reason> reasons,
        LocalDate asOf,
        int window,
        int boundaryVersion,
        long fence) {

    public CustomerValue {
        reasons = reasons == null ? List.of() : List.copyOf(reasons);
    }

    /** What a classification found for one customer. */
    public record Finding(
            ValueClass valueClass, List<Reason> reasons, LocalDate asOf, int window, int boundaryVersion, long fence) {}

    static Decision<CustomerValue> first(Finding finding) {
        return change(ValueClass.PROSPECT, finding);
    }

    Decision<CustomerValue> classify(Finding finding) {
        if (finding.fence() <= fence || finding.valueClass() == valueClass) {
            return new Decision<>(this, new ClassChanged(previous, valueClass));
        }
        return change(valueClass, finding);
    }

    private static Decision<CustomerValue> change(ValueClass from, Finding finding) {
        CustomerValue next = new CustomerValue(
                finding.valueClass(),
                from,
                finding.reasons(),
                finding.asOf(),
                finding.window(),
                finding.boundaryVersion(),
                finding.fence());
        return new Decision<>(next, new ClassChanged(from, next.valueClass));
    }
}
