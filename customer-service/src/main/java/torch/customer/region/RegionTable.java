package torch.customer.region;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Reads {@code regions.tsv}: code, name, and for a retired code the last year and today's code where known; by code. */
final class RegionTable {

    private static final RegionStatus CURRENT = new RegionStatus.Current();

    private final Map<String, Region> byCode = LinkedHashMap.newLinkedHashMap(4000);
    private final List<String[]> rows;

    private RegionTable(List<String[]> rows) {
        this.rows = rows;
    }

    static Map<String, Region> read() {
        try (InputStream in = Objects.requireNonNull(Regions.class.getResourceAsStream("regions.tsv"))) {
            var lines = new String(in.readAllBytes(), UTF_8).lines();
            return new RegionTable(lines.map(line -> line.split("\t", -1)).toList()).build();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Region> build() {
        // rows are in the order of codes, so a parent comes before its children
        rows.stream().filter(row -> row.length == 2).forEach(row -> add(row, CURRENT));
        rows.stream().filter(row -> row.length > 2).forEach(this::addRetired);
        return byCode;
    }

    private void addRetired(String[] row) {
        Region successor = byCode.get(row[3]);
        if (successor != null) {
            byCode.put(row[0], successor);
        } else {
            add(row, new RegionStatus.Retired(Integer.parseInt(row[2])));
        }
    }

    private void add(String[] row, RegionStatus status) {
        var level = RegionLevel.of(row[0]);
        byCode.put(row[0], new Region(row[0], row[1], level, parent(row[0], level), status));
    }

    private @Nullable String parent(String code, RegionLevel level) {
        String province = code.substring(0, 2).concat("0000");
        return switch (level) {
            case PROVINCE -> null;
            case PREFECTURE -> province;
            case COUNTY -> {
                Region prefecture = byCode.get(code.substring(0, 4).concat("00"));
                yield prefecture == null || prefecture.status() != CURRENT ? province : prefecture.code();
            }
        };
    }
}
