package torch.analytics;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import torch.platform.testing.ArchitectureRules;

class ModularityTests {

    @Test
    void featuresHaveNoCycles() {
        ApplicationModules.of(AnalyticsApplication.class).verify();
    }

    @Test
    void onlyProjectionsAndLedgersWrite() {
        ArchitectureRules.check("torch.analytics");
    }
}
