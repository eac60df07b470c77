package torch.marketing.budget;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** Lists of budgets: newest year first, then by department and category. */
@Component
class BudgetQueries {

    /** Sorts and, by its beginning, filters by year; see {@link BudgetLine#order()}. */
    static final String ORDER = "order";

    static final String DEPARTMENT = "state.line.department";
    static final String CATEGORY = "state.line.category";

    private final Aggregates<Budget> budgets;

    BudgetQueries(Aggregates<Budget> budgets) {
        this.budgets = budgets;
        MongoCollection<Document> documents = budgets.documents();
        documents.createIndex(ascending(ORDER));
        documents.createIndex(ascending(DEPARTMENT, ORDER));
        documents.createIndex(ascending(CATEGORY, ORDER));
        documents.createIndex(ascending(DEPARTMENT, CATEGORY, ORDER));
    }

    Page<BudgetView> list(BudgetFilter filter, PageRequest page) {
        List<Document> found = find(filter, page).into(new ArrayList<>());
        return Page.of(found, page, document -> List.of(document.getString(ORDER)))
                .map(document -> BudgetView.of(budgets.read(document)));
    }

    FindIterable<Document> find(BudgetFilter filter, PageRequest page) {
        List<Bson> all = new ArrayList<>(filter.criteria());
        List<String> after = page.after();
        if (after != null) {
            all.add(gt(ORDER, after.getFirst()));
        }
        return budgets.documents()
                .find(all.isEmpty() ? new Document() : and(all))
                .projection(new Document("outbox", 0).append("keys", 0))
                .sort(ascending(ORDER))
                .limit(page.fetch());
    }

    /** Which budgets a list shows; null lets everything through. */
    record BudgetFilter(
            @Nullable Integer year,
            @Nullable String department,
            @Nullable String category) {

        List<Bson> criteria() {
            List<Bson> all = new ArrayList<>();
            if (year != null) {
                all.add(gte(ORDER, BudgetLine.order(year)));
                all.add(lt(ORDER, BudgetLine.order(year - 1)));
            }
            if (department != null) {
                all.add(eq(DEPARTMENT, department));
            }
            if (category != null) {
                all.add(eq(CATEGORY, category));
            }
            return all;
        }
    }
}
