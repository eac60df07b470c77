package torch.analytics.classchange;

import org.springframework.stereotype.Component;
import torch.analytics.value.ValueClass;
import torch.platform.actor.Actor;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.aggregate.Command;
import torch.platform.topic.Topic;

/** Publishes changes of class, each once, as a record per customer. */
@Component
public class ClassChanges {

    static final Topic TOPIC = Topic.state("crm.customer-values.v1");
    static final AggregateType<CustomerValue> TYPE =
            new AggregateType<>("customerValue", "customer-values", TOPIC, CustomerValue.class, CustomerValueView::of);

    private static final Command CLASSIFY = Command.by(Actor.system("valuation"));

    private final Aggregates<CustomerValue> published;

    ClassChanges(AggregateStores stores) {
        this.published = stores.of(TYPE);
    }

    /** Repeating a finding, or one that is older than what was published, changes nothing. */
    public void publish(String customerId, CustomerValue.Finding finding) {
        if (published.find(customerId).isPresent()) {
            published.change(customerId, CLASSIFY, current -> current.state().classify(finding));
        } else if (finding.valueClass() != ValueClass.PROSPECT) {
            var created = published.create(customerId, CLASSIFY, CustomerValue.first(finding));
            if (created.state().fence() != finding.fence()) {
                // another instance was first
                published.change(
                        customerId, CLASSIFY, current -> current.state().classify(finding));
            }
        }
    }
}
