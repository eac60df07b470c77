package torch.platform.topic;

import java.util.List;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.kafka.core.KafkaAdmin;

/** Topics as code: nobody else creates them. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(TopicSettings.class)
public class TopicConfiguration {

    @Bean
    TopicBootstrap topicBootstrap(KafkaAdmin admin, TopicSettings settings, List<Topic> topics) {
        admin.setAutoCreate(false);
        return new TopicBootstrap(admin.getConfigurationProperties(), settings, topics);
    }
}
