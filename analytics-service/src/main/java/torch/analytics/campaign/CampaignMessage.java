package torch.analytics.campaign;

import java.util.List;
import java.util.Objects;
import org.bson.Document;
import org.bson.types.Decimal128;
import org.jspecify.annotations.Nullable;
import torch.analytics.base.Base;
import torch.platform.money.Money;

/** What analytics reads of {@code crm.campaigns.v1}. */
record CampaignMessage(Campaign campaign) {

    CampaignMessage {
        Objects.requireNonNull(campaign, "campaign");
    }

    record Campaign(String status, @Nullable Money actual, List<String> customers) {

        Campaign {
            Objects.requireNonNull(status, "campaign.status");
            customers = customers == null ? List.of() : List.copyOf(customers);
        }

        Document document() {
            Document document = new Document("status", status)
                    .append("customers", customers.stream().distinct().sorted().toList());
            Money spent = actual;
            return spent == null
                    ? document
                    : document.append(
                            "actual",
                            new Document("value", new Decimal128(Base.exact(spent.amount())))
                                    .append("currency", spent.currency()));
        }
    }
}
