package torch.customer.region;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One administrative region of China (GB/T 2260, product C2).
 *
 * @param code six digits
 * @param parent code of the region in force that it lies in, two levels up where a county has no prefecture; null for a
 *     province
 */
public record Region(
        String code,
        String name,
        RegionLevel level,
        @Nullable String parent,
        RegionStatus status) {

    /** Names that only fill a level of the code and that nobody writes in an address. */
    private static final Set<String> FILLERS = Set.of("市辖区", "县", "省直辖县级行政区划", "自治区直辖县级行政区划");

    /** Names from the province down to this region, as written in an address: one to three, at least this one's. */
    public List<String> path() {
        var names = new ArrayList<String>();
        names.add(name);
        for (var above = above(this); above.isPresent(); above = above(above.get())) {
            if (!FILLERS.contains(above.get().name())) {
                names.addFirst(above.get().name());
            }
        }
        return List.copyOf(names);
    }

    private static Optional<Region> above(Region region) {
        return region.parent() == null ? Optional.empty() : Regions.find(region.parent());
    }
}
