package dev.tagmock.control.console;

import dev.tagmock.testing.Chromium;
import dev.tagmock.testing.TagMockJar;
import org.junit.jupiter.api.extension.BeforeAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One browser and one server for all tests of the console, started for the first and ended after the last. */
record Stage(Chromium chromium, TagMockJar server) implements AutoCloseable {
    private static Stage start() {
        Chromium chromium = Chromium.start();
        try {
            return new Stage(chromium, TagMockJar.start());
        } catch (Exception e) {
            chromium.close();
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        chromium.close();
        server.close();
    }

    /** Gives it to the set-up of those who ask for it. */
    static class Provider implements BeforeAllCallback, ParameterResolver {
        @Override
        public void beforeAll(ExtensionContext context) {
            stage(context);
        }

        @Override
        public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
            return parameter.getParameter().getType() == Stage.class;
        }

        @Override
        public Stage resolveParameter(ParameterContext parameter, ExtensionContext context) {
            return stage(context);
        }

        private static Stage stage(ExtensionContext context) {
            return context.getRoot()
                    .getStore(Namespace.create(Stage.class))
                    .computeIfAbsent(Stage.class, type -> start(), Stage.class);
        }
    }
}
