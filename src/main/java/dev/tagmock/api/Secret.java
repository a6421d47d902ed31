package dev.tagmock.api;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/** A text that must not show: its string form hides it, and comparing takes the same time wherever texts differ. */
public record Secret(@JsonValue String text) {
    /** What stands for one where it must not show. */
    public static final String MASK = "***";

    @JsonCreator
    public Secret {}

    /** Whether a caller knows it. */
    public boolean matches(@Nullable String guess) {
        return guess != null && MessageDigest.isEqual(bytes(), guess.getBytes(StandardCharsets.UTF_8));
    }

    /** Its bytes, to key a signature with. */
    public byte[] bytes() {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return MASK;
    }
}
