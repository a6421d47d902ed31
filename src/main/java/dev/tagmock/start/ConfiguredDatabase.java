package dev.tagmock.start;

import org.jspecify.annotations.Nullable;
import org.springframework.boot.jdbc.autoconfigure.DataSourceProperties;
import org.springframework.boot.jdbc.autoconfigure.JdbcConnectionDetails;

/** The database that {@code spring.datasource} names; memory if it names none. */
record ConfiguredDatabase(DataSourceProperties properties) implements JdbcConnectionDetails {
    @Override
    public String getJdbcUrl() {
        return properties.determineUrl();
    }

    @Override
    public @Nullable String getUsername() {
        return properties.determineUsername();
    }

    @Override
    public @Nullable String getPassword() {
        return properties.determinePassword();
    }

    @Override
    public String getDriverClassName() {
        return properties.determineDriverClassName();
    }
}
