package dev.tagmock.start;

import com.zaxxer.hikari.HikariDataSource;
import dev.tagmock.api.BadConfiguration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.flyway.autoconfigure.FlywayConfigurationCustomizer;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;

/** Which store is used: memory unless something else is asked for. Its schema is the same everywhere. */
@Configuration(proxyBeanMethods = false)
class StoreConfiguration {
    private static final String POSTGRES = "jdbc:postgresql:";

    /** Decided on every start, not by a condition on the bean: the packaged service has its conditions decided by the build. */
    @Bean
    JdbcConnectionDetails store(StoreSettings settings, DataSourceProperties database, Environment environment) {
        String url = environment.getProperty("spring.datasource.url");
        if (settings.schema() != null && !String.valueOf(url).startsWith(POSTGRES)) {
            throw new BadConfiguration("tagmock.schema: spring.datasource.url does not name a PostgreSQL database");
        }
        if (settings.dataDir() == null) {
            return new ConfiguredDatabase(database);
        }
        if (url != null) {
            throw new BadConfiguration(
                    "tagmock.data-dir: spring.datasource.url is set too; only one can keep the state");
        }
        return new DataFolder(settings.dataDir());
    }

    /** Flyway makes the schema before any other statement is. */
    @Bean
    FlywayConfigurationCustomizer schema(StoreSettings settings) {
        return configuration -> {
            if (settings.schema() != null) {
                configuration.schemas(settings.schema()).createSchemas(true);
            }
        };
    }

    /** What a URL says about the same goes before it. */
    @Bean
    static BeanPostProcessor pool(Environment environment, ObjectProvider<StoreHealth> health) {
        return new BeanPostProcessor() {
            @Override
            public Object postProcessBeforeInitialization(Object bean, String name) {
                if (bean instanceof HikariDataSource pool) {
                    pool.setExceptionOverride(new StoreFailures(health));
                }
                if (bean instanceof HikariDataSource pool
                        && String.valueOf(pool.getJdbcUrl()).startsWith(POSTGRES)) {
                    String schema = environment.getProperty("tagmock.schema");
                    if (schema != null) {
                        // As it connects: set later, in a transaction, it would end with that.
                        pool.addDataSourceProperty("currentSchema", schema);
                    }
                    pool.addDataSourceProperty("connectTimeout", "2");
                    pool.addDataSourceProperty("loginTimeout", "2");
                    // A server that went away without a word must not hold calls for longer: with what they may
                    // wait for a connection (application.yaml), clients are told within five seconds.
                    pool.addDataSourceProperty("socketTimeout", "3");
                    pool.addDataSourceProperty("tcpKeepAlive", "true");
                }
                return bean;
            }
        };
    }
}
