package torch.sales.opportunity;

import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Date;
import java.util.List;
import org.bson.Document;
import org.bson.types.Decimal128;
import torch.platform.money.Money;
import torch.sales.process.ForecastCategory;
import torch.sales.process.ProcessVersion;

/** A deal as a line of a list: all but its lines and its past. */
record OpportunitySummary(
        String id,
        long version,
        String customerId,
        String title,
        ProcessVersion process,
        OpportunityStatus status,
        String stage,
        ForecastCategory category,
        int probability,
        Money amount,
        LocalDate closeDate,
        String owner,
        Instant openedAt) {

    /** Reads the stored form without its history. */
    static OpportunitySummary of(Document stored) {
        Document state = stored.get("state", Document.class);
        Document origin = state.get("origin", Document.class);
        Document process = origin.get("process", Document.class);
        Document position = state.get("position", Document.class);
        return new OpportunitySummary(
                stored.getString("_id"),
                stored.getLong("version"),
                origin.getString("customerId"),
                state.get("profile", Document.class).getString("title"),
                new ProcessVersion(process.getString("code"), process.getInteger("version")),
                OpportunityStatus.valueOf(state.getString("status")),
                position.getString("stage"),
                ForecastCategory.valueOf(position.getString("category")),
                position.getInteger("probability"),
                money(position.get("amount", Document.class)),
                day(position.getDate("closeDate")),
                position.getString("owner"),
                origin.getDate("openedAt").toInstant());
    }

    List<String> sortKey() {
        return List.of(closeDate.toString(), id);
    }

    private static Money money(Document amount) {
        BigDecimal number = amount.get("amount", Decimal128.class).bigDecimalValue();
        return new Money(number, amount.getString("currency"));
    }

    /** The driver stores a day as its midnight in UTC. */
    private static LocalDate day(Date midnight) {
        return LocalDate.ofInstant(midnight.toInstant(), ZoneOffset.UTC);
    }
}
