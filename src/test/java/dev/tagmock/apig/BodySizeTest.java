package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2, row "body over 12 MB". */
@ServerTest
class BodySizeTest {
    private static final int LARGEST = 12 * 1024 * 1024;

    @LocalServerPort
    private int port;

    @Test
    void theLargest() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(
                new Http(port).send("POST", gateway.actionPath(), create(LARGEST), "X-Auth-Token", "any"));
        assertThat(gateway.tags()).containsKey("k");
    }

    @Test
    void oneByteMoreByContentLength() {
        TestGateway gateway = new TestGateway(port);
        Answer.TOO_LARGE.isGivenBy(
                new Http(port).send("POST", gateway.actionPath(), create(LARGEST + 1), "X-Auth-Token", "any"));
        assertThat(gateway.tags()).isEmpty();
    }

    @Test
    void oneByteMoreInChunks() {
        TestGateway gateway = new TestGateway(port);
        String body = new String(create(LARGEST + 1), StandardCharsets.ISO_8859_1);
        String chunks = Integer.toHexString(body.length()) + "\r\n" + body + "\r\n0\r\n\r\n";
        Answer.TOO_LARGE.isGivenBy(RawCall.postChunks(port, gateway.actionPath(), chunks));
        assertThat(gateway.tags()).isEmpty();
    }

    /** A request that would create a tag, padded with spaces. */
    private static byte[] create(int size) {
        byte[] request = """
                {"action":"create","tags":[{"key":"k"}]}""".getBytes(StandardCharsets.US_ASCII);
        byte[] padded = Arrays.copyOf(request, size);
        Arrays.fill(padded, request.length, size, (byte) ' ');
        return padded;
    }
}
