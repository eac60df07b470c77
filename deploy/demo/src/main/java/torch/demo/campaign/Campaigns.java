package torch.demo.campaign;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import torch.demo.customer.Cast;
import torch.demo.gateway.Answer;
import torch.demo.gateway.Gateway;
import torch.demo.gateway.Money;
import torch.demo.gateway.Seen;
import torch.demo.gateway.Steps;
import torch.demo.story.Parallel;
import torch.demo.story.Progress;
import torch.demo.story.Row;
import torch.demo.story.StoryDay;
import torch.demo.story.Table;

/** Campaigns through their whole life: one person applies and spends, another one approves. */
public final class Campaigns {

    private static final String PATH = "/api/campaigns";

    private final List<Row> budgets = Table.ofStory("budgets.csv");
    private final List<Row> campaigns = Table.ofStory("campaigns.csv");
    private final Map<String, List<Row>> expenses =
            Table.ofStory("expenses.csv").stream().collect(Collectors.groupingBy(row -> row.text("campaign")));
    private final Gateway gateway;
    private final Progress progress;

    public Campaigns(Gateway gateway, Progress progress) {
        this.gateway = gateway;
        this.progress = progress;
        progress.expectCommands(budgets.size() + campaigns.size());
    }

    public void run(StoryDay day, Cast cast, Seen seen) {
        int year = day.zero().getYear();
        Parallel.forEach(budgets, row -> plan(row, year));
        Parallel.forEach(campaigns, row -> {
            seen.add(live(row, day, cast).seen("campaigns"));
            progress.command();
        });
    }

    private void plan(Row row, int year) {
        String key = "budget/" + year + "/" + row.text("department") + "/" + row.text("category");
        Money planned = Money.cny(row.text("planned"));
        gateway.post(
                row.text("by"),
                "/api/budgets",
                key,
                new NewBudget(year, row.text("department"), row.text("category"), planned));
        progress.command();
    }

    private Answer live(Row row, StoryDay day, Cast cast) {
        String key = "campaign/" + row.text("key");
        String applicant = row.text("submitter");
        String drafting = PATH + cast.after(row.list("customers"));
        String id =
                gateway.post(applicant, drafting, key, new Plan(row, day, cast)).id();
        Steps steps = new Steps(gateway, PATH + "/" + id, key);
        steps.take(applicant, "submit");
        steps.take(row.text("approver"), "approve");
        steps.take(applicant, "start");
        for (Row expense : expenses.getOrDefault(row.text("key"), List.of())) {
            steps.take(applicant, "expenses", new Expense(Money.cny(expense.text("amount")), expense.text("note")));
        }
        steps.take(applicant, "finish");
        return steps.take(
                applicant,
                "evaluate",
                new Evaluation(row.number("leads"), row.number("participants"), row.text("result")));
    }

    private record NewBudget(int year, String department, String category, Money planned) {}

    private record Plan(
            String name,
            String purpose,
            int year,
            String department,
            String category,
            Money planned,
            int expectedLeads,
            LocalDate startsOn,
            LocalDate endsOn,
            List<String> customers) {

        Plan(Row row, StoryDay day, Cast cast) {
            this(
                    row.text("name"),
                    row.text("purpose"),
                    day.zero().getYear(),
                    row.text("department"),
                    row.text("category"),
                    Money.cny(row.text("planned")),
                    row.number("expectedLeads"),
                    day.date(row.text("starts")),
                    day.date(row.text("ends")),
                    cast.ids(row.list("customers")));
        }
    }

    private record Expense(Money amount, String note) {}

    private record Evaluation(int leads, int participants, String result) {}
}
