package torch.local.launcher;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

/** Rows in columns; a Chinese character takes two places. */
final class Table {
    private static final String GAP = "  ";

    private final List<List<String>> rows = new ArrayList<>();

    Table(String... header) {
        rows.add(List.of(header));
    }

    void add(List<String> row) {
        rows.add(row);
    }

    String asText() {
        StringBuilder text = new StringBuilder();
        for (List<String> row : rows) {
            StringBuilder line = new StringBuilder(GAP);
            for (int column = 0; column < row.size(); column++)
                line.append(padded(row.get(column), widthOf(column), isNumeric(column)))
                        .append(GAP);
            text.append(line.toString().stripTrailing()).append('\n');
        }
        return text.toString();
    }

    private int widthOf(int column) {
        return rows.stream().mapToInt(row -> width(row.get(column))).max().orElse(0);
    }

    private boolean isNumeric(int column) {
        return rows.size() > 1
                && rows.stream().skip(1).allMatch(row -> row.get(column).matches("-?[0-9.,%]*"));
    }

    private static String padded(String cell, int width, boolean right) {
        String blanks = " ".repeat(width - width(cell));
        return right ? blanks + cell : cell + blanks;
    }

    static int width(String cell) {
        return cell.codePoints().map(point -> isWide(point) ? 2 : 1).sum();
    }

    private static boolean isWide(int point) {
        return IntStream.of(0x1100, 0x2E80, 0xAC00, 0xF900, 0xFE30, 0xFF00, 0x20000)
                .anyMatch(start -> point >= start && point < start + blockLength(start));
    }

    private static int blockLength(int start) {
        return switch (start) {
            case 0x1100 -> 0x60;
            case 0x2E80 -> 0x7150;
            case 0xAC00 -> 0x2BA4;
            case 0xF900 -> 0x200;
            case 0xFE30 -> 0x40;
            case 0xFF00 -> 0x61;
            case 0x20000 -> 0x20000;
            default -> 0;
        };
    }
}
