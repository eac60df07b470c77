package torch.analytics.invoice;

import com.mongodb.client.MongoDatabase;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Component;
import torch.analytics.base.Base;
import torch.analytics.contribution.CellNames;
import torch.analytics.contribution.Cells;
import torch.analytics.contribution.Contribution;
import torch.analytics.contribution.Contributions;
import torch.analytics.contribution.SeenContributions;
import torch.analytics.generation.Generation;
import torch.analytics.generation.GenerationLedger;
import torch.analytics.generation.Projection;
import torch.platform.consumer.Received;
import torch.platform.web.Seen;

/** Keeps a contribution of every ERP invoice and credit note, under its ERP customer code. */
@Component
class InvoiceProjection implements Projection<InvoiceMessage> {

    private final MongoDatabase database;
    private final Invoices invoices;
    private final Cells cells;
    private final Base base;

    InvoiceProjection(MongoDatabase database, Invoices invoices, Cells cells, Base base) {
        this.database = database;
        this.invoices = invoices;
        this.cells = cells;
        this.base = base;
    }

    @Bean
    static Seen seenInvoices(MongoDatabase database, GenerationLedger generations) {
        return new SeenContributions(Invoices.COLLECTION, database, generations);
    }

    @Override
    public String feature() {
        return "invoice";
    }

    @Override
    public String topic() {
        return "erp.invoices.v1";
    }

    @Override
    public Class<InvoiceMessage> dataType() {
        return InvoiceMessage.class;
    }

    @Override
    public void prepare(Generation generation) {
        invoices.prepare(generation);
    }

    @Override
    public void apply(Generation generation, List<Received<InvoiceMessage>> batch) {
        Contributions.apply(
                database.getCollection(generation.collection(Invoices.COLLECTION)),
                batch.stream().map(this::contribution).toList(),
                touched -> cells.changed(generation, touched));
    }

    private Contribution contribution(Received<InvoiceMessage> received) {
        InvoiceMessage message = received.data();
        InvoiceFigures figures = message == null ? null : InvoiceFigures.of(message, base);
        if (figures == null) {
            return Contribution.zeroed(received.key(), received.sequence());
        }
        String code = figures.code();
        String cell = code == null ? CellNames.nobody(figures.day()) : CellNames.code(code);
        Document fields = new Document("code", code == null ? Invoices.NOBODY : code)
                .append("day", figures.day())
                .append("currency", figures.currency())
                .append("sales", new Decimal128(figures.sales()))
                .append("net", new Decimal128(figures.net()))
                .append("sale", figures.sale());
        return new Contribution(received.key(), received.sequence(), List.of(cell), fields);
    }

    @Override
    public Comparable comparable() {
        return new Comparable(Invoices.COLLECTION, Contributions.BOOKKEEPING, null);
    }
}
