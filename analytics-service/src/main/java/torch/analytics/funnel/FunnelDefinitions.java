package torch.analytics.funnel;

import java.util.Map;
import java.util.TreeMap;

/** What each figure means, as part of the answer (product.md A2): won of closed is not won of all. */
final class FunnelDefinitions {

    private FunnelDefinitions() {}

    static Map<String, String> of(FunnelQuestion question) {
        Map<String, String> definitions = new TreeMap<>();
        definitions.put(
                "period",
                switch (question.period()) {
                    case opened ->
                        "A deal counts by the day it was opened, in the base zone; from and to are included.";
                    case closed ->
                        "A deal counts by the day it was won or lost, in the base zone; open deals are left out;"
                                + " from and to are included.";
                });
        definitions.put(
                "value", "Amounts of the deals as they are now, in the base currency; for a product, of its lines.");
        definitions.put("reached", "Deals that were ever in the stage; one that skipped it has not reached it.");
        definitions.put("reachedOfAll", "reached / all deals.");
        definitions.put("wonOfClosed", "won / (won + lost), of all deals or of those that reached the stage.");
        definitions.put("wonOfAll", "won / all deals, open ones included, or won / reached.");
        definitions.put("now", "Deals that are in the stage now.");
        definitions.put(
                "timeInStage",
                "Time of a deal in the stage, re-entries summed; a deal that is in it now is not counted,"
                        + " since its time is not complete.");
        definitions.put("stages", "In order of the mean probability of winning on entry; WON and LOST last.");
        definitions.put("product", "A deal with several products is counted under each of them.");
        definitions.put(
                "otherCurrencies", "Deals in a currency other than the base currency: counted, but in no value.");
        return definitions;
    }
}
