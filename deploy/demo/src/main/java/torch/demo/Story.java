package torch.demo;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import torch.demo.campaign.Campaigns;
import torch.demo.customer.Cast;
import torch.demo.customer.ErpCustomers;
import torch.demo.customer.Registrations;
import torch.demo.deal.LiveDeals;
import torch.demo.deal.PastDeals;
import torch.demo.erp.ErpMessage;
import torch.demo.erp.ErpTopics;
import torch.demo.gateway.Gateway;
import torch.demo.gateway.Seen;
import torch.demo.invoice.InvoiceFile;
import torch.demo.story.Parallel;
import torch.demo.story.Progress;
import torch.demo.story.StoryDay;
import torch.demo.story.Table;
import torch.demo.ticket.Tickets;

/** The acts in their order. Played again, every act finds what it did before and leaves it. */
final class Story {

    private final StoryDay day;
    private final boolean asRecorded;
    private final Gateway gateway;
    private final Progress progress;
    private final InvoiceFile file = InvoiceFile.read();
    private final Seen seen = new Seen();
    private final Registrations registrations;
    private final PastDeals pastDeals;
    private final LiveDeals liveDeals;
    private final Campaigns campaigns;
    private final Tickets tickets;

    Story(StoryDay day, boolean asRecorded, Gateway gateway, Progress progress) {
        this.day = day;
        this.asRecorded = asRecorded;
        this.gateway = gateway;
        this.progress = progress;
        this.registrations = new Registrations(gateway, progress);
        this.pastDeals = new PastDeals(gateway, progress);
        this.liveDeals = new LiveDeals(gateway, progress);
        this.campaigns = new Campaigns(gateway, progress);
        this.tickets = new Tickets(gateway, progress);
    }

    void play(ErpTopics erp) {
        List<ErpMessage> invoices = asRecorded ? file.invoices() : file.invoicesUntil(day.yesterday());
        List<ErpMessage> known = file.customers();
        List<ErpMessage> documents = new ArrayList<>(products());
        documents.addAll(known);
        documents.addAll(invoices);
        progress.expect(documents.size());
        // the first document tells a later run on which day the story began
        erp.publish(documents.subList(0, 1));
        progress.begin("products, customers and invoices from ERP; sellers register their customers");
        Cast cast = new Cast();
        Parallel.all(() -> erp.publish(documents.subList(1, documents.size())), () -> registrations.register(cast));
        erp.publish(registrations.inErp());
        Map<String, String> customers = awaitCustomers(known);
        progress.begin("deals, campaigns and tickets");
        Parallel.all(
                () -> pastDeals.bringIn(day, customers, seen),
                () -> liveDeals.workOn(day, cast, seen),
                () -> campaigns.run(day, cast, seen),
                () -> tickets.work(cast, seen));
        progress.begin("analytics sees all of it");
        invoices.forEach(invoice -> seen.add("invoices/" + invoice.key() + "@1"));
        Set<String> versions = Set.copyOf(customers.values());
        versions.forEach(seen::add);
        new Curtain(gateway, progress).await(seen);
        progress.end(invoices.size() + " invoices, " + versions.size()
                + " customers and their deals, campaigns and tickets");
    }

    private List<ErpMessage> products() {
        List<ErpMessage> products = new ArrayList<>();
        Table.ofStory("products.csv").forEach(row -> products.add(ErpMessage.ofProduct(row)));
        products.addAll(file.products());
        return products;
    }

    private Map<String, String> awaitCustomers(List<ErpMessage> known) {
        Set<String> codes = new HashSet<>(registrations.linkedCodes());
        known.forEach(customer -> codes.add(customer.key()));
        return new ErpCustomers(gateway, codes).await();
    }
}
