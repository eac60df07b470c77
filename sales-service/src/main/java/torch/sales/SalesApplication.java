package torch.sales;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;

@SpringBootApplication
@ConfigurationPropertiesScan
public class SalesApplication {

    public static void main(String[] arguments) {
        SpringApplication.run(SalesApplication.class, arguments);
    }
}
