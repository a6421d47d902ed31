package dev.tagmock.web;

import java.time.Duration;
import java.util.List;
import org.apache.catalina.Pipeline;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.servlet.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.MediaType;
import org.springframework.web.filter.RequestContextFilter;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.type.LogicalType;

@Configuration(proxyBeanMethods = false)
class WebConfiguration implements WebMvcConfigurer {
    private final List<PathOwner> owners;

    WebConfiguration(List<PathOwner> owners) {
        this.owners = owners;
    }

    /** Before any door: a method that does not exist is told to everybody. */
    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        interceptors.addInterceptor(new OperationInterceptor(owners)).order(Ordered.HIGHEST_PRECEDENCE);
    }

    /** Answers are JSON whatever a client says it accepts, as with the real services. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
    }

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
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> reception(
            JsonMapper json,
            ObjectProvider<EmulatedOperations> operations,
            List<AnswerListener> listeners,
            RequestsUnderWay underWay,
            HintSettings settings,
            @Value("${spring.mvc.async.request-timeout}") Duration patience) {
        return factory -> factory.addContextCustomizers(context -> {
            Pipeline valves = context.getParent().getPipeline();
            valves.addValve(
                    new BodyArrival(owners, patience, Runtime.getRuntime().maxMemory() / 4));
            valves.addValve(new Reception(owners, json, operations, listeners, underWay, settings.hints()));
        });
    }

    /** Types mean what they say, as in the real services: no number becomes a string, no 59.0 an id. */
    @Bean
    static JsonMapperBuilderCustomizer strictJson() {
        return builder -> {
            builder.disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
                    .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
                    .disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
                    .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                    .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS);
            builder.withCoercionConfigDefaults(config -> config.setAcceptBlankAsEmpty(false));
            builder.withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        };
    }
}
