package torch.support.calendar;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.Aggregates;
import torch.platform.topic.Topic;

@Configuration(proxyBeanMethods = false)
class CalendarConfiguration {

    static final Topic TOPIC = Topic.state("crm.calendars.v1");
    static final AggregateType<Calendar> TYPE =
            new AggregateType<>("calendar", "calendars", TOPIC, Calendar.class, CalendarView::of);

    @Bean
    Topic calendarsTopic() {
        return TOPIC;
    }

    @Bean
    Aggregates<Calendar> calendarAggregates(AggregateStores stores) {
        return stores.of(TYPE);
    }
}
