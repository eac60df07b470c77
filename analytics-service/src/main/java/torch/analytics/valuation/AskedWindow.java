package torch.analytics.valuation;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import torch.analytics.invoice.Window;
import torch.platform.problem.FieldError;
import torch.platform.problem.Invalid;

/** The date and window that a request asks for: today and the live run's, unless it says otherwise. */
@Component
class AskedWindow {

    private static final LocalDate EARLIEST = LocalDate.of(1970, 1, 1);

    private final Today today;

    AskedWindow(Today today) {
        this.today = today;
    }

    Window of(@Nullable LocalDate asOf, @Nullable Integer days) {
        Window live = today.window();
        if (asOf != null && asOf.isAfter(live.asOf())) {
            throw invalid("asOf", "AS_OF_IN_FUTURE", "Nothing is known of days after " + live.asOf());
        }
        if (asOf != null && asOf.isBefore(EARLIEST)) {
            throw invalid("asOf", "AS_OF_TOO_EARLY", "Not before " + EARLIEST);
        }
        if (days != null && (days < 1 || days > Window.MOST_DAYS)) {
            throw invalid("window", "WINDOW_OUT_OF_BOUNDS", "1 to " + Window.MOST_DAYS + " days");
        }
        return new Window(asOf == null ? live.asOf() : asOf, days == null ? live.days() : days);
    }

    private static Invalid invalid(String parameter, String code, String message) {
        return new Invalid(code, message, new FieldError(parameter, code, message));
    }
}
