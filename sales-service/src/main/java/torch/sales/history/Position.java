package torch.sales.history;

import java.time.LocalDate;
import torch.platform.money.Money;
import torch.sales.process.ForecastCategory;
import torch.sales.process.Stage;

/**
 * Where a deal stands: exactly the values whose changes the history keeps.
 *
 * @param probability in percent
 * @param closeDate expected, in the business zone
 */
public record Position(
        String stage, ForecastCategory category, int probability, Money amount, LocalDate closeDate, String owner) {

    public static Position at(Stage stage, Money amount, LocalDate closeDate, String owner) {
        return new Position(stage.code(), stage.category(), stage.probability(), amount, closeDate, owner);
    }

    /** A new stage brings its own probability and category; the same stage leaves what a person has set. */
    public Position moved(Stage to) {
        return to.code().equals(stage) ? this : at(to, amount, closeDate, owner);
    }
}
