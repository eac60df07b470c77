package torch.analytics.funnel;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import torch.analytics.opportunity.Deal;

/** Counts deals: the same deals and the same question give the same answer, in whatever order they come. */
final class Funnel {

    private static final String WITHOUT = "";

    private final FunnelQuestion question;
    private final String currency;

    private Funnel(FunnelQuestion question, String currency) {
        this.question = question;
        this.currency = currency;
    }

    static FunnelView of(List<Deal> deals, FunnelQuestion question, String currency) {
        return new Funnel(question, currency)
                .answer(deals.stream().filter(question::asksFor).toList());
    }

    private FunnelView answer(List<Deal> deals) {
        return new FunnelView(
                question.process(),
                question.by(),
                question.period(),
                question.from(),
                question.to(),
                FunnelGroup.of(null, deals.stream().map(Funnel::whole).toList(), currency),
                groups(deals),
                FunnelDefinitions.of(question));
    }

    /** A deal, or the part of it that falls to one product. */
    record Part(Deal deal, Deal.Amount amount) {}

    private static Part whole(Deal deal) {
        return new Part(deal, deal.amount());
    }

    private List<FunnelView.Group> groups(List<Deal> deals) {
        Map<String, List<Part>> groups = new TreeMap<>();
        for (Deal deal : deals) {
            switch (question.by()) {
                case stage -> {}
                case process -> add(groups, deal.process(), whole(deal));
                case owner -> add(groups, deal.owner(), whole(deal));
                case product -> addProducts(groups, deal);
                case period -> add(groups, month(deal), whole(deal));
            }
        }
        List<FunnelView.Group> views = new ArrayList<>();
        groups.forEach((key, parts) -> views.add(FunnelGroup.of(key.equals(WITHOUT) ? null : key, parts, currency)));
        return views;
    }

    private static void addProducts(Map<String, List<Part>> groups, Deal deal) {
        if (deal.products().isEmpty()) {
            add(groups, WITHOUT, whole(deal));
        }
        deal.products().forEach(product -> add(groups, product.product(), new Part(deal, product.amount())));
    }

    private String month(Deal deal) {
        return String.valueOf(question.day(deal)).substring(0, 7);
    }

    private static void add(Map<String, List<Part>> groups, String key, Part part) {
        groups.computeIfAbsent(key, _ -> new ArrayList<>()).add(part);
    }
}
