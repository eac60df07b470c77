package torch.marketing;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.context.annotation.Configuration;
import tools.jackson.databind.json.JsonMapper;
import torch.platform.aggregate.AggregateType;
import torch.platform.aggregate.EventBodies;
import torch.platform.aggregate.Versioned;
import torch.platform.event.Event;
import torch.platform.testing.Contracts;

/** What the service would send, written by the mapper that the running service has. */
public final class ContractSupport {

    private static final EventBodies BODIES = new EventBodies(json());

    private ContractSupport() {}

    public static <S extends Record> void assertSends(AggregateType<S> type, Versioned<S> state, Event event) {
        Contracts.assertMatches(event.type(), BODIES.body(type, state, event));
    }

    private static JsonMapper json() {
        try (var context = new SpringApplicationBuilder(Json.class)
                .web(WebApplicationType.NONE)
                .run()) {
            return context.getBean(JsonMapper.class);
        }
    }

    @Configuration(proxyBeanMethods = false)
    @ImportAutoConfiguration(JacksonAutoConfiguration.class)
    static class Json {}
}
