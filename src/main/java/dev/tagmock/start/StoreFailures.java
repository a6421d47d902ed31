package dev.tagmock.start;

import com.zaxxer.hikari.SQLExceptionOverride;
import java.sql.SQLException;
import org.springframework.beans.factory.ObjectProvider;

/** What becomes of a connection whose statement has failed: the pool asks, and {@link StoreHealth} knows. */
record StoreFailures(ObjectProvider<StoreHealth> health) implements SQLExceptionOverride {
    @java.lang.Override
    public SQLExceptionOverride.Override adjudicate(SQLException e) {
        return health.getObject().isLost(e)
                ? SQLExceptionOverride.Override.MUST_EVICT
                : SQLExceptionOverride.Override.CONTINUE_EVICT;
    }
}
