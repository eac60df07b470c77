package torch.analytics.valuation;

import java.util.List;
import org.springframework.stereotype.Component;
import torch.analytics.campaign.Campaigns;
import torch.analytics.generation.Generation;
import torch.analytics.opportunity.DealCount;
import torch.analytics.opportunity.Deals;
import torch.analytics.ticket.Tickets;

/** What else is known of a customer; these figures are of now, not of an as-of date. */
@Component
class ActivityQuery {

    private final Deals deals;
    private final Tickets tickets;
    private final Campaigns campaigns;

    ActivityQuery(Deals deals, Tickets tickets, Campaigns campaigns) {
        this.deals = deals;
        this.tickets = tickets;
        this.campaigns = campaigns;
    }

    record Activity(
            List<DealCount> opportunities,
            List<Tickets.TicketCount> tickets,
            List<Campaigns.CampaignCount> campaigns) {}

    Activity of(Generation generation, String customerId) {
        return new Activity(
                deals.ofCustomer(generation, customerId),
                tickets.ofCustomer(generation, customerId),
                campaigns.ofCustomer(generation, customerId));
    }
}
