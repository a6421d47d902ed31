package dev.tagmock.apig;

import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;

/** Calls written out to the byte, where a client library would correct what is to be tested. */
final class RawCall {
    /** Ends a head: closes the connection after the answer, with a token. */
    static final String HEADERS = "Host: localhost\r\nX-Auth-Token: any\r\nConnection: close\r\n";

    private RawCall() {}

    /** A call with a token and a body of ISO 8859-1, framed by Content-Length. */
    static Reply post(int port, String path, String body) {
        return send(
                port,
                "POST " + path + " HTTP/1.1\r\n" + HEADERS + "Content-Length: " + body.length() + "\r\n\r\n" + body);
    }

    /** A call with a token whose body is chunked as given. */
    static Reply postChunks(int port, String path, String chunks) {
        return send(port, "POST " + path + " HTTP/1.1\r\n" + HEADERS + "Transfer-Encoding: chunked\r\n\r\n" + chunks);
    }

    /** The answer to these bytes. */
    static Reply send(int port, String request) {
        return RawSocket.call(port, request);
    }
}
