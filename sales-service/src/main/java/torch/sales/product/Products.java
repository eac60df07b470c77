package torch.sales.product;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gt;
import static com.mongodb.client.model.Filters.in;
import static com.mongodb.client.model.Filters.ne;
import static com.mongodb.client.model.Indexes.ascending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import com.mongodb.client.MongoDatabase;
import com.mongodb.client.model.IndexModel;
import com.mongodb.client.model.Projections;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.platform.consumer.GuardedUpsert;
import torch.platform.consumer.GuardedUpserts;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** Our copy of ERP's products: {@code {_id: code, sequence, name, category, unit, listPrice, status, prefixes}}. */
@Component
class Products {

    private static final String ID = "_id";
    private static final String CATEGORY = "category.code";
    private static final String STATUS = "status";
    private static final String PREFIXES = "prefixes";
    private static final String DELETED = "deleted";

    private final MongoCollection<Document> copies;

    Products(MongoDatabase database) {
        this.copies = database.getCollection("products");
        copies.createIndexes(List.of(
                new IndexModel(ascending(STATUS, ID)),
                new IndexModel(ascending(CATEGORY, STATUS, ID)),
                new IndexModel(ascending(PREFIXES, ID))));
    }

    /** What a list of products is narrowed to; null does not narrow. {@code text} is the beginning of code or name. */
    record Filter(
            @Nullable String category,
            @Nullable ProductStatus status,
            @Nullable String text) {}

    Page<ProductView> list(Filter filter, PageRequest request) {
        List<ProductView> found = find(criteria(filter, request.after()), request.fetch())
                .map(StoredProduct::view)
                .into(new ArrayList<>());
        return Page.of(found, request, product -> List.of(product.code()));
    }

    Optional<ProductView> find(String code) {
        return Optional.ofNullable(
                        copies.find(and(eq(ID, code), ne(DELETED, true))).first())
                .map(StoredProduct::view);
    }

    FindIterable<Document> find(Bson criteria, int limit) {
        return copies.find(criteria)
                .projection(Projections.exclude(PREFIXES))
                .sort(ascending(ID))
                .limit(limit);
    }

    static Bson criteria(Filter filter, @Nullable List<String> after) {
        List<Bson> criteria = new ArrayList<>();
        criteria.add(ne(DELETED, true));
        if (filter.category() != null) {
            criteria.add(eq(CATEGORY, filter.category()));
        }
        // the indexes have the status before the code, so that each query names it, both of them if need be
        criteria.add(
                filter.status() != null
                        ? eq(STATUS, filter.status().name())
                        : in(STATUS, ProductStatus.ACTIVE.name(), ProductStatus.DISCONTINUED.name()));
        if (filter.text() != null) {
            criteria.add(eq(PREFIXES, Prefixes.normal(filter.text())));
        }
        if (after != null) {
            criteria.add(gt(ID, after.getFirst()));
        }
        return and(criteria);
    }

    void put(List<GuardedUpsert> news) {
        GuardedUpserts.write(copies, news);
    }
}
