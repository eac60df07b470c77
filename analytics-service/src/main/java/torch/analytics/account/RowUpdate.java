package torch.analytics.account;

import static com.mongodb.client.model.Filters.and;
import static com.mongodb.client.model.Filters.eq;
import static com.mongodb.client.model.Filters.gte;
import static com.mongodb.client.model.Filters.not;

import com.mongodb.client.model.UpdateOneModel;
import java.util.List;
import org.bson.Document;
import torch.analytics.contribution.CellNames;

/**
 * Replaces a live row but for its class. A customer whose revenue is another one must be classified anew; a newcomer
 * without documents is a prospect at once, whatever the others buy.
 */
final class RowUpdate {

    private static final String OF_CUSTOMER = AccountRow.id(AccountRow.LIVE, CellNames.customer(""));
    private static final Document FIRST = new Document("$eq", List.of(new Document("$type", "$revenue"), "missing"));

    private RowUpdate() {}

    /** @param prospect the stored verdict of a newcomer */
    static UpdateOneModel<Document> of(Document row, long dirtySeq, Document prospect) {
        Document kept =
                new Document("dirtySeq", "$dirtySeq").append("fence", "$fence").append("unpublished", "$unpublished");
        if (row.getString("_id").startsWith(OF_CUSTOMER)) {
            Document revenue = row.get("revenue", Document.class);
            boolean withoutDocuments = revenue.getLong("documents") == 0;
            kept.append("unclassified", unclassified(revenue, withoutDocuments));
            if (!row.getBoolean("zeroed", false)) {
                kept.append(StoredVerdict.FIELD, withoutDocuments ? prospectAtFirst(prospect) : "$verdict");
            }
        }
        Document next = new Document(row).append("computedSeq", dirtySeq);
        Document merged = new Document("$mergeObjects", List.of(new Document("$literal", next), kept));
        return new UpdateOneModel<>(
                and(eq("_id", row.get("_id")), not(gte("computedSeq", dirtySeq))),
                List.of(new Document("$replaceWith", merged)));
    }

    private static Document unclassified(Document revenue, boolean withoutDocuments) {
        Document moved = new Document("$ne", List.of("$revenue", new Document("$literal", revenue)));
        Document anew =
                withoutDocuments ? new Document("$and", List.of(moved, new Document("$not", List.of(FIRST)))) : moved;
        return new Document("$cond", List.of(anew, true, "$unclassified"));
    }

    private static Document prospectAtFirst(Document prospect) {
        return new Document("$cond", List.of(FIRST, new Document("$literal", prospect), "$verdict"));
    }
}
