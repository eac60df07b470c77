package torch.platform.web;

import java.util.List;
import org.apache.catalina.core.StandardHost;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.Ordered;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.HandlerExceptionResolver;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import torch.platform.actor.Actor;
import torch.platform.aggregate.AggregateStores;
import torch.platform.aggregate.Command;

/** The HTTP edge of every service. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(WebSettings.class)
@Import({ProblemAdvice.class, ErrorPageController.class})
public class WebConfiguration {

    static {
        // made from headers, not parameters that a client sends
        SpringDocUtils.getConfig().addRequestWrapperToIgnore(Command.class, Actor.class, PageRequest.class);
    }

    @Bean
    Cursors cursors(WebSettings settings) {
        return new Cursors(settings.cursorSecret());
    }

    @Bean
    Answers answers(Cursors cursors) {
        return new Answers(cursors);
    }

    @Bean
    WebMvcConfigurer edge(
            Cursors cursors, List<Seen> stores, ObjectProvider<AggregateStores> aggregates, WebSettings settings) {
        return new WebMvcConfigurer() {
            @Override
            public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
                resolvers.add(new CommandResolver());
                resolvers.add(new PageRequestResolver(cursors));
            }

            @Override
            public void addInterceptors(InterceptorRegistry registry) {
                registry.addInterceptor(
                                new AfterInterceptor(stores, new SeenAggregates(aggregates), settings.readYourWrites()))
                        .addPathPatterns("/api/**");
            }
        };
    }

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> serverRefusals() {
        return factory -> factory.addContextCustomizers(context -> {
            if (context.getParent() instanceof StandardHost host) {
                host.setErrorReportValveClass(ServerRefusals.class.getName());
            }
        });
    }

    @Bean
    FilterRegistrationBean<BodyLimitFilter> bodyLimit(
            WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return first(new BodyLimitFilter(settings.bodyLimit().toBytes(), problems), 1);
    }

    @Bean
    FilterRegistrationBean<IdempotencyKeyFilter> idempotencyKeys(
            WebSettings settings, @Qualifier("handlerExceptionResolver") HandlerExceptionResolver problems) {
        return first(new IdempotencyKeyFilter((int) settings.bodyLimit().toBytes(), problems), 2);
    }

    private static <F extends jakarta.servlet.Filter> FilterRegistrationBean<F> first(F filter, int order) {
        FilterRegistrationBean<F> registration = new FilterRegistrationBean<>(filter);
        registration.setOrder(Ordered.LOWEST_PRECEDENCE - 100 + order);
        registration.setUrlPatterns(List.of("/api/*"));
        return registration;
    }
}
