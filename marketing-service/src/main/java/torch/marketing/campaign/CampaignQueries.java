package torch.marketing.campaign;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.lt;
import static com.mongodb.client.model.Indexes.ascending;
import static com.mongodb.client.model.Indexes.compoundIndex;
import static com.mongodb.client.model.Indexes.descending;

import com.mongodb.client.FindIterable;
import com.mongodb.client.MongoCollection;
import java.util.ArrayList;
import java.util.List;
import org.bson.Document;
import org.bson.conversions.Bson;
import org.springframework.stereotype.Component;
import torch.platform.aggregate.Aggregates;
import torch.platform.web.Page;
import torch.platform.web.PageRequest;

/** Lists of campaigns, the latest drafted first: ids ascend with time. */
@Component
class CampaignQueries {

    static final String ID = "_id";
    static final String BUDGET = "budget";
    static final String STATUS = "state.status";
    static final String YEAR = "state.plan.line.year";
    static final String DEPARTMENT = "state.plan.line.department";
    static final String CATEGORY = "state.plan.line.category";

    private final Aggregates<Campaign> campaigns;

    CampaignQueries(Aggregates<Campaign> campaigns) {
        this.campaigns = campaigns;
        MongoCollection<Document> documents = campaigns.documents();
        for (String field : List.of(BUDGET, STATUS, YEAR, DEPARTMENT, CATEGORY)) {
            documents.createIndex(compoundIndex(ascending(field), descending(ID)));
        }
        documents.createIndex(compoundIndex(ascending(DEPARTMENT, STATUS), descending(ID)));
        documents.createIndex(compoundIndex(ascending(CATEGORY, STATUS), descending(ID)));
    }

    Page<CampaignView> list(CampaignFilter filter, PageRequest page) {
        List<CampaignView> found =
                find(filter, page).map(campaigns::read).map(CampaignView::of).into(new ArrayList<>());
        return Page.of(found, page, campaign -> List.of(campaign.id()));
    }

    FindIterable<Document> find(CampaignFilter filter, PageRequest page) {
        List<String> after = page.after();
        Bson criterion = after == null ? filter.criterion() : and(filter.criterion(), lt(ID, after.getFirst()));
        return campaigns
                .documents()
                .find(criterion)
                .projection(new Document("outbox", 0).append("keys", 0))
                .sort(descending(ID))
                .limit(page.fetch());
    }
}
