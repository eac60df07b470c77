package torch.customer.industry;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * One entry of the industrial classification GB/T 4754-2017 (product C2).
 *
 * @param code a letter for a section, else two to four digits
 * @param name the standard's Chinese title
 * @param parent code of the entry one level up; null for a section
 */
public record Industry(
        String code,
        String name,
        IndustryLevel level,
        @Nullable String parent) {

    /** Titles from the section down to this entry, one to four. */
    public List<String> path() {
        var names = new ArrayList<String>();
        names.add(name);
        for (var above = above(this); above.isPresent(); above = above(above.get())) {
            names.addFirst(above.get().name());
        }
        return List.copyOf(names);
    }

    /** The letter of the section it belongs to. */
    public String section() {
        return above(this).map(Industry::section).orElse(code);
    }

    private static Optional<Industry> above(Industry industry) {
        return industry.parent() == null ? Optional.empty() : Industries.find(industry.parent());
    }
}
