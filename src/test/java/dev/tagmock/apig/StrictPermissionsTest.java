package dev.tagmock.apig;

import dev.tagmock.testing.StrictApigTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 3, where everything is strict. */
@StrictApigTest
class StrictPermissionsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = PermissionCalls.TABLE)
    void permissions(String token, boolean mayAct, boolean mayList) {
        PermissionCalls.check(port, token, mayAct, mayList);
    }
}
