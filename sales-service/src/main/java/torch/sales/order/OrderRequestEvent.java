package torch.sales.order;

import torch.platform.event.Event;
import torch.platform.money.Money;

/** What happened to an order request. */
sealed interface OrderRequestEvent extends Event {

    record Requested(Money total) implements OrderRequestEvent {

        @Override
        public String type() {
            return "crm.order-request.requested.v1";
        }
    }

    record Withdrawn(String reason) implements OrderRequestEvent {

        @Override
        public String type() {
            return "crm.order-request.withdrawn.v1";
        }
    }
}
