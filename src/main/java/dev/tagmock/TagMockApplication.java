package dev.tagmock;

import dev.tagmock.quick.QuickStart;
import dev.tagmock.start.CommandLine;
import org.springframework.aot.AotDetector;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.SpringApplicationShutdownHandlers;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.ConfigurationPropertiesScan;
import org.springframework.boot.data.autoconfigure.metrics.DataRepositoryMetricsAutoConfiguration;
import org.springframework.boot.micrometer.metrics.autoconfigure.logging.logback.LogbackMetricsAutoConfiguration;
import org.springframework.boot.tomcat.autoconfigure.metrics.TomcatMetricsAutoConfiguration;
import org.springframework.boot.web.server.context.WebServerInitializedEvent;
import org.springframework.boot.webmvc.autoconfigure.WebMvcObservationAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.error.ErrorMvcAutoConfiguration;
import org.springframework.context.ApplicationListener;
import org.springframework.resilience.annotation.EnableResilientMethods;

/** A local stand-in for two cloud tagging APIs, served by one process over one store. */
@SpringBootApplication(
        proxyBeanMethods = false,
        exclude = {
            ErrorMvcAutoConfiguration.class, // no error page but the vendors' own
            // Calls are counted once, by operation and vendor code.
            WebMvcObservationAutoConfiguration.class,
            DataRepositoryMetricsAutoConfiguration.class,
            // Would be asked at each statement that may log.
            LogbackMetricsAutoConfiguration.class,
            TomcatMetricsAutoConfiguration.class // sessions, which there are none of
        })
@ConfigurationPropertiesScan
@EnableResilientMethods
public class TagMockApplication {
    /** Starts the service; the arguments are settings, as {@code --help} lists them, and Spring Boot's. */
    public static void main(String[] arguments) {
        if (CommandLine.answers(
                arguments, TagMockApplication.class.getPackage().getImplementationVersion(), System.out)) {
            return;
        }
        String[] settings = QuickStart.tryWith(arguments);
        useWhatTheBuildFoundOut();
        SpringApplicationShutdownHandlers atShutdown = SpringApplication.getShutdownHandlers();
        // Asked to stop, it has stopped as it should: the JVM's own code for that is a signal's, which reads as a
        // failure. No other standard means changes it: System.exit blocks while the JVM shuts down, and Java has no
        // public API for signals. Nothing is cut short that matters: this runs once the contexts are closed.
        Runnable endWell = () -> Runtime.getRuntime().halt(0);
        SpringApplication application = new SpringApplication(TagMockApplication.class);
        // Who is asked to stop before the port is open has served nobody.
        application.addListeners((ApplicationListener<WebServerInitializedEvent>) served -> atShutdown.add(endWell));
        try {
            application.run(settings);
        } catch (RuntimeException refusedToStart) {
            atShutdown.remove(endWell);
            throw refusedToStart;
        }
    }

    /**
     * What the context consists of, which the build has found out, so that no start has to. Only when packaged: a folder of
     * classes may still have what an earlier build found out.
     */
    private static void useWhatTheBuildFoundOut() {
        boolean isPackaged = TagMockApplication.class.getPackage().getImplementationVersion() != null;
        if (isPackaged && System.getProperty(AotDetector.AOT_ENABLED) == null) {
            System.setProperty(AotDetector.AOT_ENABLED, "true");
        }
    }
}
