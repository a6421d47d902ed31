package dev.tagmock;

import java.time.Clock;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** A local stand-in for two cloud tagging APIs, served by one process over one store. */
@SpringBootApplication(
        exclude = {
            ErrorMvcAutoConfiguration.class, // no error page but the vendors' own
            WebMvcObservationAutoConfiguration.class // calls are counted once, by operation and vendor code
        })
@ConfigurationPropertiesScan
@EnableResilientMethods
public class TagMockApplication {
    /** Starts the service; the arguments are Spring Boot's, {@code --server.port=…} among them. */
    public static void main(String[] args) {
        SpringApplication.run(TagMockApplication.class, args);
        // Asked to stop, it has stopped as it should: the JVM's own code for that is a signal's, which reads as a
        // failure.
        SpringApplication.getShutdownHandlers().add(() -> Runtime.getRuntime().halt(0));
    }

    @Bean
    Clock clock() {
        return Clock.systemUTC();
    }
}
