package torch.sales.opportunity;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

class SalesSettingsTests {

    @Test
    void aDayBeginsAtMidnightInShanghaiUnlessSetOtherwise() {
        Instant evening = Instant.parse("2026-03-01T16:00:00Z");
        assertThat(settings(Map.of()).day(evening)).isEqualTo(LocalDate.of(2026, 3, 2));
        assertThat(settings(Map.of("torch.sales.zone", "UTC")).day(evening)).isEqualTo(LocalDate.of(2026, 3, 1));
    }

    private static SalesSettings settings(Map<String, String> values) {
        return new Binder(new MapConfigurationPropertySource(values)).bindOrCreate("torch.sales", SalesSettings.class);
    }
}
