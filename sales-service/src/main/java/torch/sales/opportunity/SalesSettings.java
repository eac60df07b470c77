package torch.sales.opportunity;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/** @param zone where a day begins and ends for close dates */
@ConfigurationProperties("torch.sales")
public record SalesSettings(@DefaultValue("Asia/Shanghai") ZoneId zone) {

    public LocalDate day(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }
}
