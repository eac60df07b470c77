package torch.demo.customer;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import torch.demo.erp.ErpMessage;
import torch.demo.gateway.Answer;
import torch.demo.gateway.Gateway;
import torch.demo.story.Parallel;
import torch.demo.story.Progress;
import torch.demo.story.Row;
import torch.demo.story.Table;

/** The sellers of four branches register their customers with contacts; most of these are in ERP as well. */
public final class Registrations {

    private final List<Row> customers = Table.ofStory("customers.csv");
    private final Map<String, List<Row>> contacts =
            Table.ofStory("contacts.csv").stream().collect(Collectors.groupingBy(row -> row.text("customer")));
    private final Gateway gateway;
    private final Progress progress;

    public Registrations(Gateway gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
        progress.expectCommands(customers.size());
    }

    public void register(Cast cast) {
        Parallel.forEach(customers, row -> cast.add(row.text("key"), register(row)));
    }

    /** Sent after the registrations: linked by credit code, and by an equal phone only put up for review. */
    public List<ErpMessage> inErp() {
        List<ErpMessage> messages = new ArrayList<>();
        for (Row row : customers) {
            String code = row.optional("erpCode");
            if (code != null) {
                messages.add(ErpMessage.ofSameCustomer(code, row));
            }
        }
        return messages;
    }

    /** ERP codes that certainly belong to a registered customer. */
    public List<String> linkedCodes() {
        return customers.stream()
                .filter(row -> row.optional("creditCode") != null && row.optional("erpCode") != null)
                .map(row -> row.text("erpCode"))
                .toList();
    }

    private Answer register(Row row) {
        String key = "customer/" + row.text("key");
        Answer customer = gateway.post(row.text("owner"), "/api/customers", key, new NewCustomer(row));
        int number = 0;
        for (Row contact : contacts.getOrDefault(row.text("key"), List.of())) {
            number++;
            String path = "/api/customers/" + customer.id() + "/contacts";
            gateway.post(row.text("owner"), path, key + "/contact-" + number, new NewContact(contact));
        }
        progress.command();
        return customer;
    }

    private record NewCustomer(
            String kind,
            String name,
            @Nullable String creditCode,
            @Nullable String phone,
            @Nullable String email,
            String country,
            String region,
            @Nullable String industry,
            String address,
            String department) {

        NewCustomer(Row row) {
            this(
                    row.text("kind"),
                    row.text("name"),
                    row.optional("creditCode"),
                    row.optional("phone"),
                    row.optional("email"),
                    "CN",
                    row.text("region"),
                    row.optional("industry"),
                    row.text("address"),
                    row.text("department"));
        }
    }

    private record NewContact(String name, List<String> roles, String title, String phone, String email) {

        NewContact(Row row) {
            this(row.text("name"), row.list("roles"), row.text("title"), row.text("phone"), row.text("email"));
        }
    }
}
