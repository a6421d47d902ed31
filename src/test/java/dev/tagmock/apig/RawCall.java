package dev.tagmock.apig;

import dev.tagmock.testing.RawSocket;
import dev.tagmock.testing.Reply;
import java.net.http.HttpHeaders;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

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

    /** The answer to these bytes. Fails on what is not an HTTP answer. */
    static Reply send(int port, String request) {
        String answer = RawSocket.exchange(port, request);
        int headEnd = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 ") || headEnd < 0) {
            throw new AssertionError("not HTTP: " + answer);
        }
        List<String> head = answer.substring(0, headEnd).lines().toList();
        TreeMap<String, List<String>> headers = new TreeMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.put(
                    line.substring(0, colon).toLowerCase(Locale.ROOT),
                    List.of(line.substring(colon + 1).trim()));
        }
        String body = answer.substring(headEnd + 4);
        return new Reply(
                Integer.parseInt(head.get(0).substring(9, 12)),
                HttpHeaders.of(headers, (name, value) -> true),
                headers.containsKey("transfer-encoding") ? unchunked(body) : body);
    }

    private static String unchunked(String body) {
        StringBuilder whole = new StringBuilder();
        int at = 0;
        while (true) {
            int lineEnd = body.indexOf("\r\n", at);
            int length = Integer.parseInt(body.substring(at, lineEnd), 16);
            if (length == 0) {
                return whole.toString();
            }
            whole.append(body, lineEnd + 2, lineEnd + 2 + length);
            at = lineEnd + 2 + length + 2;
        }
    }
}
