package dev.tagmock.world;

import dev.tagmock.tag.Admission;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorldConfiguration {
    /** The open world: whatever a call names exists from then on, so that a first call needs no set-up. */
    @Bean
    Admission admission() {
        return realm -> true;
    }
}
