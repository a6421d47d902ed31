package dev.tagmock.http;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.apache.tomcat.util.net.ApplicationBufferHandler;
import org.jspecify.annotations.Nullable;

/**
 * What has come of one body: all of it, or, once it is too large to be kept, no more than its length. The container
 * puts each part in as its buffer; {@link #add()} takes it over.
 */
class BoundedBytes implements ApplicationBufferHandler {
    private final AtomicLong room;
    private final int limit;
    private ByteArrayOutputStream kept = new ByteArrayOutputStream();
    private @Nullable ByteBuffer part;
    private boolean tooLarge;
    private long length;

    /**
     * None yet.
     *
     * @param room how many bytes there is room for in all bodies together
     * @param limit how many this one may have
     */
    BoundedBytes(AtomicLong room, int limit) {
        this.room = room;
        this.limit = limit;
    }

    void add() {
        if (part == null) {
            return;
        }
        int size = part.remaining();
        length += size;
        if (!tooLarge && length <= limit && takeRoom(size)) {
            byte[] bytes = new byte[size];
            part.get(bytes);
            kept.write(bytes, 0, size);
        } else {
            tooLarge = true;
            clear();
        }
        part = null;
    }

    private boolean takeRoom(int size) {
        boolean enough = room.addAndGet(-size) >= 0;
        if (!enough) {
            room.addAndGet(size);
        }
        return enough;
    }

    /** Gives the room back. */
    void clear() {
        room.addAndGet(kept.size());
        kept = new ByteArrayOutputStream(0);
    }

    boolean areTooMany() {
        return tooLarge;
    }

    /** How many may come. */
    int limit() {
        return limit;
    }

    /** How many have come, kept or not. */
    long length() {
        return length;
    }

    byte[] toByteArray() {
        return kept.toByteArray();
    }

    @Override
    public void setByteBuffer(@Nullable ByteBuffer buffer) {
        part = buffer;
    }

    @Override
    public @Nullable ByteBuffer getByteBuffer() {
        return part;
    }

    @Override
    public void expand(int size) {
        // The container brings buffers of its own.
    }
}
