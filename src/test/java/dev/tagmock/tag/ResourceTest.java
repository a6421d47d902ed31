package dev.tagmock.tag;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Which names a resource can have, to the character. */
class ResourceTest {
    private static final Namespace NAMESPACE = new Namespace("test", "owner");

    static Stream<String> possible() {
        return Stream.of("a", " ", "x".repeat(255), "\ud7ff", "\ue000", "\ud83d\ude00", "~\u00a0", "%2F");
    }

    static Stream<String> impossible() {
        return Stream.of("", "x".repeat(256), "/", "a/b", "\u0000", "\u001f", "\u007f", "\ud800", "\udfff", "a\udc00b");
    }

    @ParameterizedTest
    @MethodSource
    void possible(String name) {
        assertThatCode(() -> Resource.requirePossible(NAMESPACE, List.of("a", name)))
                .doesNotThrowAnyException();
    }

    @ParameterizedTest
    @MethodSource
    void impossible(String name) {
        assertThatThrownBy(() -> Resource.requirePossible(NAMESPACE, List.of("a", name)))
                .extracting("reason")
                .isEqualTo(TagRejection.Reason.UNKNOWN_RESOURCE);
    }

    /** A call that names no owner may be about what exists. */
    @Test
    void itMayBeNobodys() {
        assertThatCode(() -> Resource.requirePossible(new Namespace("test", ""), List.of("a")))
                .doesNotThrowAnyException();
    }

    @Test
    void itsOwnerHasToBePossibleToo() {
        assertThatThrownBy(() -> Resource.requirePossible(new Namespace("test", "a/b"), List.of("a")))
                .extracting("reason")
                .isEqualTo(TagRejection.Reason.UNKNOWN_RESOURCE);
    }
}
