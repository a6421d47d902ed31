package dev.tagmock.api;

import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.webmvc.autoconfigure.WebMvcRegistrations;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.MediaType;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ContentNegotiationConfigurer;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.MapperFeature;
import tools.jackson.databind.cfg.CoercionAction;
import tools.jackson.databind.cfg.CoercionInputShape;
import tools.jackson.databind.type.LogicalType;

/** Sets Spring MVC up for operations and stages. */
@Configuration(proxyBeanMethods = false)
class ApiConfiguration implements WebMvcConfigurer, WebMvcRegistrations {
    private final OperationMapping mapping = new OperationMapping();
    private final List<CallStage> stages;

    ApiConfiguration(List<CallStage> stages) {
        this.stages = Stream.concat(Stream.of(new RouteStage(mapping), new AdmitStage()), stages.stream())
                .sorted(Comparator.comparing(CallStage::stage))
                .toList();
    }

    @Override
    public RequestMappingHandlerMapping getRequestMappingHandlerMapping() {
        return mapping;
    }

    @Override
    public void addInterceptors(InterceptorRegistry interceptors) {
        stages.forEach(interceptors::addInterceptor);
    }

    @Override
    public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
        resolvers.add(new OperationArguments(mapping));
    }

    /** Answers are JSON whatever a client says it accepts, as with the real services. */
    @Override
    public void configureContentNegotiation(ContentNegotiationConfigurer negotiation) {
        negotiation.ignoreAcceptHeader(true).defaultContentType(MediaType.APPLICATION_JSON);
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
            builder.addHandler(new UnknownFields());
            builder.withCoercionConfigDefaults(config -> config.setAcceptBlankAsEmpty(false));
            builder.withCoercionConfig(
                    LogicalType.Textual,
                    config -> config.setCoercion(CoercionInputShape.Integer, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Float, CoercionAction.Fail)
                            .setCoercion(CoercionInputShape.Boolean, CoercionAction.Fail));
        };
    }
}
