package torch.analytics.valuation;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.zip.GZIPInputStream;

/** The real invoice lines of the demo, and a direct calculation over them that shares no code with the service. */
final class InvoiceFile {

    private static final Path FILE = Path.of(System.getProperty("torch.root", ".."))
            .resolve("deploy/demo/data/online_retail_ii_2009-12_2010-02.csv.gz");

    private InvoiceFile() {}

    record Line(
            String invoice, String stock, BigDecimal quantity, LocalDateTime at, BigDecimal price, String customer) {

        boolean isSale() {
            return !invoice.startsWith("C") && quantity.signum() > 0 && price.signum() > 0;
        }

        BigDecimal amount() {
            return quantity.multiply(price);
        }

        ZonedDateTime time() {
            return at.atZone(ZoneId.of("Europe/London"));
        }

        LocalDate dayInShanghai() {
            return time().withZoneSameInstant(ZoneId.of("Asia/Shanghai")).toLocalDate();
        }
    }

    static List<Line> read() {
        try (BufferedReader reader = new BufferedReader(
                new InputStreamReader(new GZIPInputStream(Files.newInputStream(FILE)), StandardCharsets.UTF_8))) {
            return reader.lines().skip(1).map(InvoiceFile::line).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Line line(String text) {
        String[] cells = text.split(",", -1);
        return new Line(
                cells[0],
                cells[1],
                new BigDecimal(cells[2]),
                LocalDateTime.parse(cells[3].replace(' ', 'T')),
                new BigDecimal(cells[4]),
                cells[5]);
    }
}
