package dev.tagmock.http;

import dev.tagmock.api.AnswerListener;
import dev.tagmock.api.EmulatedOperations;
import dev.tagmock.api.PathOwner;
import jakarta.servlet.DispatcherType;
import java.time.Duration;
import java.util.List;
import org.apache.catalina.Pipeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.web.filter.RequestContextFilter;
import tools.jackson.databind.json.JsonMapper;

@Configuration(proxyBeanMethods = false)
class HttpConfiguration {
    /** Spring's servlet says whose request a thread has, and nobody here asks before that. */
    @Bean
    static FilterRegistrationBean<RequestContextFilter> noRequestContextFilter() {
        FilterRegistrationBean<RequestContextFilter> none = new FilterRegistrationBean<>(new RequestContextFilter());
        none.setEnabled(false);
        return none;
    }

    /** Innermost of the valves, or Tomcat's own error page would come first. */
    @Bean
    @Order(Ordered.LOWEST_PRECEDENCE)
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(
            ObjectProvider<PathOwner> owners,
            JsonMapper json,
            ObjectProvider<EmulatedOperations> operations,
            List<AnswerListener> listeners,
            RequestsUnderWay underWay,
            HintSettings settings,
            @Value("${spring.mvc.async.request-timeout}") Duration patience) {
        return factory -> {
            factory.setProtocol(AnyHostProtocol.class.getName());
            factory.addContextCustomizers(context -> {
                Pipeline valves = context.getParent().getPipeline();
                Arrivals arrivals = new Arrivals(owners);
                valves.addValve(
                        new BodyValve(arrivals, patience, Runtime.getRuntime().maxMemory() / 4));
                valves.addValve(new AnswerValve(arrivals, json, operations, listeners, underWay, settings.hints()));
            });
        };
    }

    /** For requests that come back from waiting, too. */
    @Bean
    FilterRegistrationBean<CallFilter> callFilter(Delays delays) {
        FilterRegistrationBean<CallFilter> filter = new FilterRegistrationBean<>(new CallFilter(delays));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        return filter;
    }
}
