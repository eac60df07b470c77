package torch.demo.story;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class StoryFilesTests {

    private final List<Row> customers = Table.ofStory("customers.csv");
    private final Set<String> keys = values(customers, "key");

    @Test
    void haveAsMuchAsTheStoryPromises() {
        assertThat(values(customers, "department")).hasSize(4);
        assertThat(Table.ofStory("deals.csv")).hasSize(300);
        assertThat(Table.ofStory("campaigns.csv")).hasSize(12);
        assertThat(Table.ofStory("tickets.csv")).hasSize(200);
    }

    @Test
    void nameOnlyCustomersThatAreRegistered() {
        assertThat(keys).containsAll(values(Table.ofStory("contacts.csv"), "customer"));
        assertThat(keys).containsAll(values(Table.ofStory("live-deals.csv"), "customer"));
        assertThat(keys).containsAll(values(Table.ofStory("tickets.csv"), "customer"));
        Table.ofStory("campaigns.csv").forEach(row -> assertThat(keys).containsAll(row.list("customers")));
    }

    @Test
    void closeNoComplaintWithoutItsReturnVisit() {
        List<Row> tickets = Table.ofStory("tickets.csv");
        Set<String> visited = values(tickets, "complaint");
        assertThat(tickets)
                .filteredOn(row -> row.text("type").equals("COMPLAINT")
                        && row.list("steps").contains("close"))
                .isNotEmpty()
                .allMatch(row -> row.list("steps").contains("visit") && visited.contains(row.text("key")));
    }

    @Test
    void letAnotherPersonApprove() {
        assertThat(Table.ofStory("campaigns.csv"))
                .noneMatch(row -> row.text("submitter").equals(row.text("approver")));
    }

    private static Set<String> values(List<Row> rows, String column) {
        return rows.stream().map(row -> row.text(column)).collect(Collectors.toSet());
    }
}
