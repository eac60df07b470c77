package torch.analytics.valuation;

import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.Aggregates;
import com.mongodb.client.model.Filters;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import org.bson.Document;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.analytics.account.AccountKind;
import torch.analytics.account.AccountRow;
import torch.analytics.account.StoredVerdict;
import torch.analytics.base.Base;
import torch.analytics.generation.Generation;
import torch.analytics.value.Boundaries;
import torch.analytics.value.ValueClass;

/** Adds up a run by class, region, industry and department in one pass of the store. */
@Component
class SummaryQuery {

    private static final int MOST_CELLS = 2000;
    private static final Comparator<Group> LARGEST_FIRST = Comparator.comparing(
                    (Group group) -> group.tally().sales())
            .reversed()
            .thenComparing(group -> String.join(
                    "|", "" + group.valueClass(), "" + group.region(), "" + group.industry(), "" + group.department()));

    private final MongoDatabase database;
    private final Boundaries boundaries;
    private final Base base;

    SummaryQuery(MongoDatabase database, Boundaries boundaries, Base base) {
        this.database = database;
        this.boundaries = boundaries;
        this.base = base;
    }

    /** All accounts of one kind that agree on every axis. */
    private record Group(
            AccountKind kind,
            @Nullable String valueClass,
            @Nullable String region,
            @Nullable String industry,
            @Nullable String department,
            Tally tally) {}

    SummaryView of(Generation generation, RunState.Ready run) {
        List<Group> groups = groups(generation, run.run());
        List<Group> customers = groups.stream().filter(of(AccountKind.CUSTOMER)).toList();
        return new SummaryView(
                run.window().asOf().toString(),
                run.window().days(),
                run.window().from().toString(),
                boundaries.version(),
                figures(groups, group -> group.kind() != AccountKind.NOTHING),
                figures(groups, of(AccountKind.CUSTOMER)),
                figures(groups, of(AccountKind.UNLINKED)),
                figures(groups, of(AccountKind.NOBODY)),
                byClass(customers),
                customers.stream()
                        .sorted(LARGEST_FIRST)
                        .limit(MOST_CELLS)
                        .map(this::cell)
                        .toList(),
                Math.max(0, customers.size() - MOST_CELLS),
                unknown(customers),
                otherCurrencies(generation, run.run()),
                Definitions.of(run.window(), boundaries));
    }

    private List<Group> groups(Generation generation, String run) {
        Document axes = new Document("kind", "$kind")
                .append("class", "$" + StoredVerdict.CLASS)
                .append("region", "$customer.province")
                .append("industry", "$customer.section")
                .append("department", "$customer.department");
        Document group = new Document("_id", axes)
                .append("accounts", new Document("$sum", 1))
                .append("sales", new Document("$sum", "$revenue.sales"))
                .append("net", new Document("$sum", "$revenue.net"))
                .append("invoices", new Document("$sum", "$revenue.invoices"));
        return database.getCollection(generation.collection(AccountRow.COLLECTION))
                .aggregate(List.of(Aggregates.match(Filters.eq("run", run)), new Document("$group", group)))
                .map(SummaryQuery::group)
                .into(new ArrayList<>());
    }

    private static Group group(Document document) {
        Document axes = document.get("_id", Document.class);
        return new Group(
                AccountKind.valueOf(axes.getString("kind")),
                axes.getString("class"),
                axes.getString("region"),
                axes.getString("industry"),
                axes.getString("department"),
                Tally.of(document));
    }

    private static Predicate<Group> of(AccountKind kind) {
        return group -> group.kind() == kind;
    }

    private SummaryView.Figures figures(List<Group> groups, Predicate<Group> which) {
        return groups.stream()
                .filter(which)
                .map(Group::tally)
                .reduce(Tally.NONE, Tally::plus)
                .figures(base.currency());
    }

    private List<SummaryView.ClassFigures> byClass(List<Group> customers) {
        List<SummaryView.ClassFigures> classes = new ArrayList<>();
        for (ValueClass valueClass : ValueClass.values()) {
            SummaryView.Figures figures =
                    figures(customers, group -> valueClass.name().equals(group.valueClass()));
            classes.add(new SummaryView.ClassFigures(
                    valueClass.name(), figures.accounts(), figures.salesRevenue(), figures.netRevenue()));
        }
        return classes;
    }

    private SummaryView.Cell cell(Group group) {
        return new SummaryView.Cell(
                group.valueClass(),
                group.region(),
                group.industry(),
                group.department(),
                group.tally().accounts(),
                Tally.money(group.tally().sales(), base.currency()),
                Tally.money(group.tally().net(), base.currency()));
    }

    private Map<String, SummaryView.Figures> unknown(List<Group> customers) {
        Map<String, Function<Group, @Nullable String>> axes =
                Map.of("region", Group::region, "industry", Group::industry, "department", Group::department);
        Map<String, SummaryView.Figures> unknown = new TreeMap<>();
        axes.forEach((axis, value) -> unknown.put(axis, figures(customers, group -> value.apply(group) == null)));
        return unknown;
    }

    private List<SummaryView.OtherCurrency> otherCurrencies(Generation generation, String run) {
        Document group = new Document("_id", "$revenue.others.currency")
                .append("accounts", new Document("$sum", 1))
                .append("sales", new Document("$sum", "$revenue.others.sales"))
                .append("net", new Document("$sum", "$revenue.others.net"))
                .append("invoices", new Document("$sum", "$revenue.others.invoices"));
        return database.getCollection(generation.collection(AccountRow.COLLECTION))
                .aggregate(List.of(
                        Aggregates.match(
                                Filters.and(Filters.eq("run", run), Filters.gt("revenue.others.currency", ""))),
                        Aggregates.unwind("$revenue.others"),
                        new Document("$group", group),
                        Aggregates.sort(new Document("_id", 1))))
                .map(SummaryQuery::otherCurrency)
                .into(new ArrayList<>());
    }

    private static SummaryView.OtherCurrency otherCurrency(Document document) {
        Tally tally = Tally.of(document);
        String currency = document.getString("_id");
        return new SummaryView.OtherCurrency(
                tally.accounts(),
                Tally.money(tally.sales(), currency),
                Tally.money(tally.net(), currency),
                tally.invoices());
    }
}
