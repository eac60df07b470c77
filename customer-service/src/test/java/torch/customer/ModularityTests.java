package torch.customer;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;
import torch.platform.testing.ArchitectureRules;

class ModularityTests {

    @Test
    void featuresHaveNoCyclesAndKeepTheirInternals() {
        ApplicationModules.of(CustomerApplication.class).verify();
    }

    @Test
    void everyWriteGoesThroughThePort() {
        ArchitectureRules.check("torch.customer");
    }
}
