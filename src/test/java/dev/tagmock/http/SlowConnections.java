package dev.tagmock.http;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Many connections whose clients never come to an end. Sends what it is told to and waits for nothing. */
final class SlowConnections implements AutoCloseable {
    private final InetSocketAddress server;
    private final List<SocketChannel> channels = new ArrayList<>();

    SlowConnections(int port) {
        this.server = new InetSocketAddress(InetAddress.getLoopbackAddress(), port);
    }

    /** Opens one more that begins like this. */
    void open(String beginning) throws IOException {
        SocketChannel channel = SocketChannel.open(server);
        channels.add(channel);
        send(channel, beginning);
        channel.configureBlocking(false);
    }

    int size() {
        return channels.size();
    }

    /** Sends a text on one of so many, beginning with this one; gives how many took it. */
    int send(String text, int first, int step) throws IOException {
        int sent = 0;
        for (int i = first; i < channels.size(); i += step) {
            send(channels.get(i), text);
            sent++;
        }
        return sent;
    }

    private static void send(SocketChannel channel, String text) throws IOException {
        channel.write(ByteBuffer.wrap(text.getBytes(StandardCharsets.ISO_8859_1)));
    }

    /** How many the server has neither answered nor closed. */
    long waiting() throws IOException {
        int waiting = 0;
        for (SocketChannel channel : channels) {
            waiting += channel.read(ByteBuffer.allocate(1)) == 0 ? 1 : 0;
        }
        return waiting;
    }

    @Override
    public void close() throws IOException {
        for (SocketChannel channel : channels) {
            channel.close();
        }
    }
}
