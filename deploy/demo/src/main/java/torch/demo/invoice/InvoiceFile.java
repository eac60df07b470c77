package torch.demo.invoice;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.SequencedSet;
import java.util.zip.GZIPInputStream;
import torch.demo.erp.ErpMessage;
import torch.demo.story.Table;

/** The real invoice lines of deploy/demo/data, read as the messages that ERP would send. */
public final class InvoiceFile {

    private static final String NAME = "online_retail_ii_2009-12_2010-02.csv.gz";

    private final List<InvoiceLine> lines;

    InvoiceFile(List<InvoiceLine> lines) {
        this.lines = lines;
    }

    public static InvoiceFile read() {
        InputStream stream = Objects.requireNonNull(InvoiceFile.class.getResourceAsStream("/torch/demo/data/" + NAME));
        try (InputStream plain = new GZIPInputStream(stream)) {
            return new InvoiceFile(
                    Table.read(NAME, plain).stream().map(InvoiceLine::of).toList());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The dates as they were recorded. */
    public List<ErpMessage> invoices() {
        return invoices(DateShift.NONE);
    }

    /** The last invoice is moved to the given date in the base zone, and all others with it. */
    public List<ErpMessage> invoicesUntil(LocalDate date) {
        LocalDateTime last = lines.stream()
                .map(InvoiceLine::time)
                .max(LocalDateTime::compareTo)
                .orElseThrow();
        return invoices(DateShift.lastOn(date, last));
    }

    private List<ErpMessage> invoices(DateShift shift) {
        SequencedMap<String, List<InvoiceLine>> byNumber = new LinkedHashMap<>();
        lines.forEach(line ->
                byNumber.computeIfAbsent(line.invoice(), _ -> new ArrayList<>()).add(line));
        return byNumber.values().stream()
                .map(document -> Invoice.of(document, shift))
                .map(invoice -> ErpMessage.of("erp.invoices.v1", "erp.invoice.v1", invoice.number(), invoice))
                .toList();
    }

    /** The file names no customers: a name is the code with its country. */
    public List<ErpMessage> customers() {
        SequencedMap<String, String> countries = new LinkedHashMap<>();
        for (InvoiceLine line : lines) {
            if (line.customer() != null) {
                countries.putIfAbsent(line.customer(), line.country());
            }
        }
        List<ErpMessage> messages = new ArrayList<>();
        countries.forEach((code, country) -> messages.add(ErpMessage.ofCustomer(
                code,
                "Customer " + code + " (" + country + ")",
                Countries.code(country).orElse(null))));
        return messages;
    }

    /** The file names no products either. */
    public List<ErpMessage> products() {
        SequencedSet<String> codes = new LinkedHashSet<>();
        lines.forEach(line -> codes.add(line.stockCode()));
        return codes.stream().map(ErpMessage::ofUnnamedProduct).toList();
    }
}
