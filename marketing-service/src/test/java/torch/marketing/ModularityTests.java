package torch.marketing;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import torch.platform.testing.ArchitectureRules;

class ModularityTests {

    @Test
    void featuresHaveNoCyclesAndUseOnlyWhatOthersShow() {
        ApplicationModules.of(MarketingApplication.class).verify();
    }

    @Test
    void onlyTheWritePortWritesAggregates() {
        ArchitectureRules.check("torch.marketing");
    }
}
