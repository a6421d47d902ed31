package dev.tagmock.blueking;

import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 2.2, where any credentials will do: there must be some, and no more is asked. */
@ServerTest
class LaxCredentialsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "2.2 row {0}: {1}")
    @MethodSource("dev.tagmock.blueking.EsbRejections#always")
    void rejected(String row, String credentials, int code, String message) {
        Answers.assertEsb(StrictCredentialsTest.inBody(port, credentials), code, message);
        Answers.assertEsb(StrictCredentialsTest.inHeader(port, credentials), code, message);
    }

    @ParameterizedTest(name = "2.2 row {0} does not hold: {1}")
    @MethodSource("dev.tagmock.blueking.EsbRejections#verifying")
    void taken(String row, String credentials, int code, String message) {
        Answers.assertSuccess(StrictCredentialsTest.inBody(port, credentials));
        Answers.assertSuccess(StrictCredentialsTest.inHeader(port, credentials));
    }
}
