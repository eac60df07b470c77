package torch.analytics.classchange;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class ClassChangeConfiguration {

    @Bean
    Topic customerValuesTopic() {
        return ClassChanges.TOPIC;
    }
}
