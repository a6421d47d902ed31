package dev.tagmock.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.http.HttpHeaders;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** Sends bytes that no proper client would, and reads until the server closes or falls silent. */
public final class RawSocket {
    private RawSocket() {}

    /** The whole answer, headers and body, to bytes sent as ISO 8859-1. The request should ask to close the connection. */
    public static String exchange(int port, String request) {
        return utf8(answer(port, request));
    }

    /** What the server sent, each byte as a character. */
    private static String answer(int port, String request) {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), port)) {
            socket.setSoTimeout(20_000);
            socket.getOutputStream().write(request.getBytes(StandardCharsets.ISO_8859_1));
            socket.getOutputStream().flush();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.ISO_8859_1);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same with the answer taken apart. Fails on what is not an HTTP answer. */
    public static Reply call(int port, String request) {
        // What says no more than that the body may come is no answer yet.
        String answer = answer(port, request).replaceFirst("^HTTP/1\\.1 100[^\r\n]*\r\n\r\n", "");
        int headEnd = answer.indexOf("\r\n\r\n");
        if (!answer.startsWith("HTTP/1.1 ") || headEnd < 0) {
            throw new AssertionError("not HTTP: " + answer);
        }
        List<String> head = answer.substring(0, headEnd).lines().toList();
        TreeMap<String, List<String>> headers = new TreeMap<>();
        for (String line : head.subList(1, head.size())) {
            int colon = line.indexOf(':');
            headers.computeIfAbsent(line.substring(0, colon).toLowerCase(Locale.ROOT), name -> new ArrayList<>())
                    .add(line.substring(colon + 1).trim());
        }
        String body = answer.substring(headEnd + 4);
        return new Reply(
                Integer.parseInt(head.get(0).substring(9, 12)),
                HttpHeaders.of(headers, (name, value) -> true),
                utf8(headers.containsKey("transfer-encoding") ? unchunked(body) : body));
    }

    private static String utf8(String bytes) {
        return new String(bytes.getBytes(StandardCharsets.ISO_8859_1), StandardCharsets.UTF_8);
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
