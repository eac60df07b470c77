package torch.sales.process;

import static torch.sales.process.ForecastCategory.BEST_CASE;
import static torch.sales.process.ForecastCategory.COMMIT;
import static torch.sales.process.ForecastCategory.PIPELINE;

import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;

/** All versions of all processes. To change a process, add its next version: never edit one that deals have used. */
@Component
public class Processes {

    /** The process of a deal that names none. */
    public static final String DEFAULT = "KEY_ACCOUNT";

    private static final List<SalesProcess> ALL = List.of(
            SalesProcess.of(
                    DEFAULT,
                    1,
                    new Label("大客户销售", "Key accounts"),
                    new Stage("LEAD_QUALIFIED", new Label("线索确认", "Lead qualified"), 10, PIPELINE),
                    new Stage("NEEDS_CONFIRMED", new Label("需求确认", "Needs confirmed"), 25, PIPELINE),
                    new Stage("SAMPLE_TESTED", new Label("样品试用", "Sample tested"), 40, PIPELINE),
                    new Stage("QUOTED", new Label("报价", "Quoted"), 60, BEST_CASE),
                    new Stage("NEGOTIATION", new Label("商务谈判", "Negotiation"), 80, COMMIT)),
            SalesProcess.of(
                    "DEALER",
                    1,
                    new Label("经销商订货", "Dealer orders"),
                    new Stage("ORDER_EXPECTED", new Label("预计订货", "Order expected"), 30, PIPELINE),
                    new Stage("TERMS_AGREED", new Label("条件商定", "Terms agreed"), 70, BEST_CASE),
                    new Stage("ORDER_ANNOUNCED", new Label("订单预告", "Order announced"), 90, COMMIT)));

    public List<SalesProcess> all() {
        return ALL;
    }

    /** The version that new deals get. @throws ProcessUnknown no process has this code */
    public SalesProcess current(String code) {
        return ALL.stream()
                .filter(process -> process.code().equals(code))
                .max(Comparator.comparingInt(SalesProcess::version))
                .orElseThrow(ProcessUnknown::new);
    }

    /** The version that a deal was opened with. */
    public SalesProcess get(ProcessVersion id) {
        return ALL.stream()
                .filter(process -> process.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("A deal names " + id + ", which no longer exists"));
    }
}
