package dev.tagmock.start;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import org.springframework.stereotype.Component;

/** Which build it is that runs, as a metric whose value is always 1. */
@Component
class BuildInfo implements MeterBinder {
    /** The version in the jar's manifest; where there is no jar, that it is classes. */
    static String version() {
        String version = BuildInfo.class.getPackage().getImplementationVersion();
        return version == null ? "from classes" : version;
    }

    @Override
    public void bindTo(MeterRegistry registry) {
        Gauge.builder("tagmock.build.info", () -> 1)
                .description("The version that runs, and on which Java")
                .tag("version", version())
                .tag("java", Runtime.version().toString())
                .register(registry);
    }
}
