package torch.support;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import torch.platform.testing.ArchitectureRules;

class ModularityTests {

    @Test
    void featuresHaveNoCyclesAndUseOnlyWhatOthersShow() {
        ApplicationModules.of(SupportApplication.class).verify();
    }

    @Test
    void onlyThePortWritesAggregates() {
        ArchitectureRules.check("torch.support");
    }
}
