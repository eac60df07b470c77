package torch.customer.region;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import torch.customer.entry.Checked;
import torch.customer.entry.Checked.Accepted;
import torch.customer.entry.Checked.Rejected;
import torch.customer.entry.HalfWidth;

/**
 * The regions of China down to counties, as of 2023-06, with Hong Kong, Macao and Taiwan, and codes retired since 2014
 * (GB/T 2260, product C2; sources beside the table). A retired code stands for its successor where the revisions tell
 * it: the same level and name, its kind apart. Where they do not, it stands for itself, marked as retired.
 */
public final class Regions {

    static final String NOT_A_CODE = "NOT_A_CODE";
    static final String UNKNOWN_REGION = "UNKNOWN_REGION";

    private static final Pattern CODE = Pattern.compile("[0-9]{6}");
    private static final String CHINA = "";
    private static final Map<String, Region> BY_CODE = RegionTable.read();
    private static final Map<String, List<Region>> CHILDREN = children();

    private Regions() {}

    /** The region that a code of six digits stands for today; keep the answer's code, not the one asked for. */
    public static Optional<Region> find(String code) {
        return Optional.ofNullable(BY_CODE.get(code));
    }

    /** As {@link #find}, from raw input; refused with {@code NOT_A_CODE} or {@code UNKNOWN_REGION}. */
    public static Checked<Region> parse(String text) {
        String code = HalfWidth.of(text);
        if (!CODE.matcher(code).matches()) {
            return new Rejected<>(NOT_A_CODE, "A region code (GB/T 2260) has six digits.");
        }
        Region region = BY_CODE.get(code);
        return region == null
                ? new Rejected<>(UNKNOWN_REGION, "No region has had the code %s since 2014.".formatted(code))
                : new Accepted<>(region);
    }

    /** The 34 provinces, municipalities, autonomous and special administrative regions by code. */
    public static List<Region> provinces() {
        return children(CHINA);
    }

    /** The regions in force directly below a code, by code; none for a county or an unknown code. */
    public static List<Region> children(String code) {
        return CHILDREN.getOrDefault(code, List.of());
    }

    private static Map<String, List<Region>> children() {
        return BY_CODE.entrySet().stream()
                .filter(entry -> entry.getKey().equals(entry.getValue().code()))
                .map(Map.Entry::getValue)
                .filter(region -> region.status() instanceof RegionStatus.Current)
                .collect(Collectors.groupingBy(
                        region -> Objects.requireNonNullElse(region.parent(), CHINA), Collectors.toUnmodifiableList()));
    }
}
