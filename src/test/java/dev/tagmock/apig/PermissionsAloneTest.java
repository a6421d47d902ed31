package dev.tagmock.apig;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.StrictApigTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Section 3 where permissions are enforced and credentials are taken on trust: a caller may do what its name may. */
@ServerTest
@TestPropertySource(properties = {"tagmock.permissions=enforced", "tagmock.fixtures=" + StrictApigTest.FIXTURES})
class PermissionsAloneTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = PermissionCalls.TABLE)
    void permissions(String token, boolean mayAct, boolean mayList) {
        PermissionCalls.check(port, token, mayAct, mayList);
    }

    @ParameterizedTest
    @ValueSource(strings = {"no-such-token", "alice-token2"})
    void whatNobodyGrantedAnUnknownCallerMayNotDo(String token) {
        PermissionCalls.check(port, token, false, false);
    }

    /** The credentials name the user, whether or not they are right. */
    @ParameterizedTest
    @CsvSource({"AKALICE, 204", "AKUNKNOWN, 403"})
    void bySignature(String accessKey, int status) {
        String path = new TestGateway(port, StrictApigTest.PROJECT, "gw-1").actionPath();
        String[] headers = new Signer(accessKey, "not-verified").headers("POST", path, StrictCall.BODY);
        (status == 204 ? Answer.DONE : Answer.NO_PERMISSION)
                .isGivenBy(new Http(port).post(path, StrictCall.BODY, headers));
    }

    @Test
    void expiryAndProjectAreNotLookedAt() {
        PermissionCalls.check(port, "alice-old-token", true, true);
        PermissionCalls.check(port, "alice-domain-token", true, true);
    }

    @Test
    void credentialsMustStillBeThere() {
        String path = new TestGateway(port, StrictApigTest.PROJECT, "gw-1").path();
        Answer.NO_CREDENTIALS.isGivenBy(new Http(port).get(path));
    }
}
