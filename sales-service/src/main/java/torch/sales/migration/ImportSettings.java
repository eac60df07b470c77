package torch.sales.migration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/** @param bodyLimit of one import */
@ConfigurationProperties("torch.sales.import")
record ImportSettings(@DefaultValue("64MB") DataSize bodyLimit) {}
