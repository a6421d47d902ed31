package dev.tagmock.testing;

import java.util.List;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.test.context.ContextConfigurationAttributes;
import org.springframework.test.context.ContextCustomizer;
import org.springframework.test.context.ContextCustomizerFactory;
import org.springframework.test.context.MergedContextConfiguration;

/**
 * Gives every server of a test run a store of its own: H2 in memory or, with {@code -Dtest.store=postgres},
 * PostgreSQL. The same tests hold for both.
 */
public class StoreOfTests implements ContextCustomizerFactory {
    private static final boolean POSTGRES = "postgres".equals(System.getProperty("test.store"));

    @Override
    public @Nullable ContextCustomizer createContextCustomizer(
            Class<?> testClass, List<ContextConfigurationAttributes> attributes) {
        return POSTGRES ? new OnPostgres() : null;
    }

    /** An empty database of this run's kind, for tests that need no server. */
    public static DataSource newDatabase() {
        return POSTGRES
                ? new DriverManagerDataSource(Postgres.shared().newDatabase(), "postgres", "")
                : new DriverManagerDataSource("jdbc:h2:mem:" + Ids.hex() + ";DB_CLOSE_DELAY=-1");
    }

    private record OnPostgres() implements ContextCustomizer {
        @Override
        public void customizeContext(ConfigurableApplicationContext context, MergedContextConfiguration configuration) {
            TestPropertyValues.of(
                            "spring.datasource.url=" + Postgres.shared().newDatabase(),
                            "spring.datasource.username=postgres",
                            "spring.datasource.hikari.maximum-pool-size=8")
                    .applyTo(context);
        }
    }
}
