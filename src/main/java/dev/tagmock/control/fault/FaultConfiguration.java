package dev.tagmock.control.fault;

import dev.tagmock.web.EmulatedApis;
import jakarta.servlet.DispatcherType;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.Ordered;

@Configuration(proxyBeanMethods = false)
class FaultConfiguration {
    /** For calls that come back after their delay, too. */
    @Bean
    FilterRegistrationBean<FaultFilter> faultFilter(Faults faults, EmulatedApis apis, Delays delays) {
        FilterRegistrationBean<FaultFilter> filter =
                new FilterRegistrationBean<>(new FaultFilter(faults, apis, delays));
        filter.setDispatcherTypes(DispatcherType.REQUEST, DispatcherType.ASYNC);
        filter.setOrder(Ordered.HIGHEST_PRECEDENCE + 1);
        return filter;
    }
}
