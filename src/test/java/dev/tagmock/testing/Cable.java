package dev.tagmock.testing;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** A connection to a server on this machine that can be cut, or fall silent as if the other side were gone. */
public final class Cable implements AutoCloseable {
    private final int port;
    private final int target;
    private final Set<Socket> sockets = ConcurrentHashMap.newKeySet();
    private final Object mended = new Object();
    private ServerSocket listening;
    private volatile boolean silent;

    /** Leads to that port of the loopback interface. */
    public Cable(int target) throws IOException {
        this.target = target;
        this.listening = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        this.port = listening.getLocalPort();
        run(() -> accept(listening));
    }

    /** Where it begins. */
    public int port() {
        return port;
    }

    /** Whoever is connected loses the connection, and nobody can connect. */
    public void cut() throws IOException {
        listening.close();
        for (Socket socket : sockets) {
            socket.close();
        }
    }

    /** Connections stay, and can be made; no byte passes any more. */
    public void fallSilent() {
        silent = true;
    }

    /** All is as it was, for new connections at least. */
    public void mend() throws IOException {
        silent = false;
        synchronized (mended) {
            mended.notifyAll();
        }
        if (listening.isClosed()) {
            ServerSocket again = new ServerSocket();
            again.setReuseAddress(true);
            again.bind(new java.net.InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            listening = again;
            run(() -> accept(again));
        }
    }

    private void accept(ServerSocket server) throws IOException {
        while (true) {
            Socket near = server.accept();
            Socket far = new Socket(InetAddress.getLoopbackAddress(), target);
            sockets.add(near);
            sockets.add(far);
            run(() -> pass(near, far));
            run(() -> pass(far, near));
        }
    }

    private void pass(Socket from, Socket to) throws IOException {
        try (from;
                to) {
            InputStream in = from.getInputStream();
            OutputStream out = to.getOutputStream();
            byte[] bytes = new byte[8192];
            for (int count = in.read(bytes); count >= 0; count = in.read(bytes)) {
                awaitMended();
                out.write(bytes, 0, count);
            }
        }
    }

    private void awaitMended() throws IOException {
        synchronized (mended) {
            while (silent) {
                try {
                    mended.wait();
                } catch (InterruptedException e) {
                    throw new IOException(e);
                }
            }
        }
    }

    private static void run(Passing passing) {
        Thread thread = new Thread(() -> {
            try {
                passing.run();
            } catch (IOException closed) {
                // One side has gone: the other was closed with it.
            }
        });
        thread.setDaemon(true);
        thread.start();
    }

    @Override
    public void close() throws IOException {
        cut();
    }

    @FunctionalInterface
    private interface Passing {
        void run() throws IOException;
    }
}
