package dev.tagmock.testing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.test.util.TestPropertyValues;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.datasource.init.ScriptUtils;
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

    /**
     * The arguments that point a server at a store of this run's kind that an older version filled.
     *
     * @param version where among the resources the folder's file and the dump of the database are
     * @param folder an empty folder
     */
    public static String[] filled(String version, Path folder) throws Exception {
        if (!POSTGRES) {
            ClassPathResource file = new ClassPathResource(version + "tagmock.mv.db");
            Files.copy(file.getInputStream(), folder.resolve("tagmock.mv.db"));
            return new String[] {"--tagmock.data-dir=" + folder};
        }
        String url = Postgres.shared().newDatabase();
        try (Connection connection = DriverManager.getConnection(url, "postgres", "")) {
            ScriptUtils.executeSqlScript(connection, new ClassPathResource(version + "postgresql.sql"));
        }
        return Postgres.arguments(url);
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
