package dev.tagmock.testing;

import dev.tagmock.TagMockApplication;
import java.util.Optional;
import java.util.UUID;
import net.jqwik.api.lifecycle.LifecycleContext;
import net.jqwik.api.lifecycle.Lifespan;
import net.jqwik.api.lifecycle.ParameterResolutionContext;
import net.jqwik.api.lifecycle.PropagationMode;
import net.jqwik.api.lifecycle.ResolveParameterHook;
import net.jqwik.api.lifecycle.Store;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Gives properties a server over a real port, as parameter {@link Http}. All that want one share it. */
public final class FuzzedServer implements ResolveParameterHook {
    @Override
    public Optional<ParameterSupplier> resolve(ParameterResolutionContext parameter, LifecycleContext context) {
        return parameter.typeUsage().isOfType(Http.class)
                ? Optional.of(aTry -> running().http())
                : Optional.empty();
    }

    /** From a class to its properties. */
    @Override
    public PropagationMode propagateTo() {
        return PropagationMode.ALL_DESCENDANTS;
    }

    private static Running running() {
        return Store.getOrCreate(FuzzedServer.class, Lifespan.RUN, Running::start)
                .get();
    }

    private record Running(ConfigurableApplicationContext context, Http http) implements Store.CloseOnReset {
        static Running start() {
            ConfigurableApplicationContext context = SpringApplication.run(
                    TagMockApplication.class,
                    "--server.port=0",
                    "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
            return new Running(
                    context,
                    new Http(context.getEnvironment().getRequiredProperty("local.server.port", Integer.class)));
        }

        @Override
        public void close() {
            context.close();
        }
    }
}
