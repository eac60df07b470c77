package torch.customer.industry;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** Reads {@code industries.tsv} (code, title; in the standard's order) and {@code industries-2011.tsv}. */
final class IndustryTable {

    private IndustryTable() {}

    static Map<String, Industry> read() {
        var result = LinkedHashMap.<String, Industry>newLinkedHashMap(2000);
        String section = "";
        for (String[] row : rows("industries.tsv")) {
            var industry = industry(row[0], row[1], section);
            if (industry.level() == IndustryLevel.SECTION) {
                section = industry.code();
            }
            result.put(industry.code(), industry);
        }
        return result;
    }

    static Map<String, List<Industry>> successors(Map<String, Industry> industries) {
        var result = HashMap.<String, List<Industry>>newHashMap(1100);
        for (String[] row : rows("industries-2011.tsv")) {
            List<Industry> successors = List.of(row[1].split(" ")).stream()
                    .map(code -> Objects.requireNonNull(industries.get(code)))
                    .toList();
            result.put(row[0], successors);
        }
        return result;
    }

    private static Industry industry(String code, String name, String section) {
        return switch (code.length()) {
            case 1 -> new Industry(code, name, IndustryLevel.SECTION, null);
            case 2 -> new Industry(code, name, IndustryLevel.DIVISION, section);
            case 3 -> new Industry(code, name, IndustryLevel.GROUP, code.substring(0, 2));
            case 4 -> new Industry(code, name, IndustryLevel.CLASS, code.substring(0, 3));
            default -> throw new IllegalStateException("not a code of GB/T 4754: " + code);
        };
    }

    private static List<String[]> rows(String file) {
        try (InputStream in = Objects.requireNonNull(Industries.class.getResourceAsStream(file))) {
            var lines = new String(in.readAllBytes(), UTF_8).lines();
            return lines.map(line -> line.split("\t", -1)).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
