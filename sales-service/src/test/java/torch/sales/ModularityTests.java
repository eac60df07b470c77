package torch.sales;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import torch.platform.testing.ArchitectureRules;

class ModularityTests {

    @Test
    void featuresHaveNoCyclesAndUseOnlyWhatOthersShow() {
        ApplicationModules.of(SalesApplication.class).verify();
    }

    @Test
    void aggregatesAreWrittenThroughThePortOnly() {
        ArchitectureRules.check("torch.sales");
    }
}
