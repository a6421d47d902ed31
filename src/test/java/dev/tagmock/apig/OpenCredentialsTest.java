package dev.tagmock.apig;

import dev.tagmock.testing.ServerTest;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** By default every call that a strict server rejects for its caller or its gateway succeeds. */
@ServerTest
class OpenCredentialsTest {
    @LocalServerPort
    private int port;

    static Stream<StrictCall> accepted() {
        return StrictCall.rejected();
    }

    @ParameterizedTest
    @MethodSource
    void accepted(StrictCall call) {
        Answer.DONE.isGivenBy(call.send(port));
    }
}
