package dev.tagmock.http;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;

/** Room is one body's as long as it is kept, and nobody's for a moment longer. */
class BoundedBytesTest {
    private final AtomicLong room = new AtomicLong(10);
    private final BoundedBytes bytes = new BoundedBytes(room, 1 << 20);

    @Test
    void partsTakeRoomAndClearingGivesItBack() {
        add(4);
        add(6);
        assertThat(room).hasValue(0);
        assertThat(bytes.areTooMany()).isFalse();
        assertThat(bytes.toByteArray()).hasSize(10);
        bytes.clear();
        bytes.clear();
        assertThat(room).hasValue(10);
    }

    @Test
    void whatFindsNoRoomIsCountedAndNotKept() {
        add(4);
        add(7);
        add(1);
        assertThat(room).hasValue(10);
        assertThat(bytes.areTooMany()).isTrue();
        assertThat(bytes.length()).isEqualTo(12);
        assertThat(bytes.toByteArray()).isEmpty();
    }

    @Test
    void roomThatAnotherHasIsNotToBeHad() {
        BoundedBytes other = new BoundedBytes(room, 1 << 20);
        other.setByteBuffer(ByteBuffer.allocate(8));
        other.add();
        add(3);
        assertThat(bytes.areTooMany()).isTrue();
        assertThat(other.areTooMany()).isFalse();
        assertThat(room).hasValue(2);
    }

    @Test
    void aBodyTooLargeIsRejectedHoweverMuchRoomThereIs() {
        room.set(Long.MAX_VALUE);
        add(1 << 20);
        assertThat(bytes.areTooMany()).isFalse();
        add(1);
        assertThat(bytes.areTooMany()).isTrue();
        assertThat(room).hasValue(Long.MAX_VALUE);
    }

    private void add(int size) {
        bytes.setByteBuffer(ByteBuffer.allocate(size));
        bytes.add();
    }
}
