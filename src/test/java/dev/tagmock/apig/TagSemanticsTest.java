package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 1, "Semantics": a test for each row, named in its comment. The rows on quota are in {@link TagQuotaTest}. */
@ServerTest
class TagSemanticsTest {
    @LocalServerPort
    private int port;

    /** "create, key already there": value overwritten. */
    @Test
    void createOverAPresentKeyOverwrites() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "old", "other", "stays");
        Answer.DONE.isGivenBy(gateway.create("k", "new"));
        assertThat(gateway.tags()).containsExactly(entry("k", "new"), entry("other", "stays"));
    }

    /** "create, value missing or null": stored and listed as "". */
    @ParameterizedTest
    @ValueSource(strings = {"""
            {"key":"k"}""", """
                    {"key":"k","value":null}""", """
                            {"key":"k","value":""}"""})
    void createWithoutAValueStoresTheEmptyOne(String tag) {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "old");
        Answer.DONE.isGivenBy(gateway.act("""
                {"action":"create","tags":[%s]}""".formatted(tag)));
        assertThat(gateway.tags()).containsExactly(entry("k", ""));
    }

    /** "create, same key twice in one request": 400 naming key, nothing stored, even if the values are equal. */
    @ParameterizedTest
    @ValueSource(strings = {"same", "another"})
    void createOfOneKeyTwiceIsRejected(String second) {
        TestGateway gateway = new TestGateway(port);
        Answer.badParameter("key").isGivenBy(gateway.create("a", "1", "k", "same", "b", "2", "k", second));
        assertThat(gateway.tags()).isEmpty();
    }

    /** The same row: a missing value counts as one. */
    @Test
    void createOfOneKeyTwiceWithoutValuesIsRejected() {
        TestGateway gateway = new TestGateway(port);
        String body = """
                {"action":"create","tags":[{"key":"k"},{"key":"k","value":null}]}""";
        Answer.badParameter("key").isGivenBy(gateway.act(body));
        assertThat(gateway.tags()).isEmpty();
    }

    /** "delete, same key twice": fine. */
    @Test
    void deleteOfOneKeyTwiceIsFine() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v", "other", "stays");
        Answer.DONE.isGivenBy(gateway.delete("k", "", "k", "v", "k", "wrong"));
        assertThat(gateway.tags()).containsExactly(entry("other", "stays"));
    }

    /** The same row: any of the two that matches removes. */
    @Test
    void deleteOfOneKeyWithTwoValuesRemovesWhereOneMatches() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v");
        Answer.DONE.isGivenBy(gateway.delete("k", "wrong", "k", "v"));
        assertThat(gateway.tags()).isEmpty();
    }

    /** "delete, key not there": 204; so a delete can be repeated. */
    @Test
    void deleteOfAnAbsentKeyIsDone() {
        TestGateway gateway = new TestGateway(port);
        Answer.DONE.isGivenBy(gateway.delete("k", ""));
        gateway.create("k", "v", "other", "stays");
        Answer.DONE.isGivenBy(gateway.delete("k", "", "absent", "", "OTHER", ""));
        Answer.DONE.isGivenBy(gateway.delete("k", ""));
        assertThat(gateway.tags()).containsExactly(entry("other", "stays"));
    }

    /** "delete, value absent, null or empty": removes by key. */
    @ParameterizedTest
    @ValueSource(strings = {"""
            {"key":"k"}""", """
                    {"key":"k","value":null}""", """
                            {"key":"k","value":""}"""})
    void deleteWithoutAValueRemovesByKey(String tag) {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v", "other", "stays");
        Answer.DONE.isGivenBy(gateway.act("""
                {"action":"delete","tags":[%s]}""".formatted(tag)));
        assertThat(gateway.tags()).containsExactly(entry("other", "stays"));
    }

    /** "delete, non-empty value": removes only where key and value match. */
    @Test
    void deleteWithAValueRemovesOnlyThePair() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v", "other", "v");
        Answer.DONE.isGivenBy(gateway.delete("k", "V"));
        Answer.DONE.isGivenBy(gateway.delete("k", "v "));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"), entry("other", "v"));
        Answer.DONE.isGivenBy(gateway.delete("k", "v"));
        assertThat(gateway.tags()).containsExactly(entry("other", "v"));
    }

    /** "delete, characters and _sys_": not checked. */
    @ParameterizedTest
    @ValueSource(strings = {"_sys_a", "a/b", "(", " ", "\t\n", "😀", "e\u0301", "\0", "a\0b", "\u007f"})
    void deleteDoesNotLookAtCharacters(String text) {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v");
        Answer.DONE.isGivenBy(gateway.delete(text, "", text, text, "k", text));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }

    /** "tags: []": 204, no change. */
    @ParameterizedTest
    @ValueSource(strings = {"create", "delete"})
    void noTagsChangeNothing(String action) {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "v");
        Answer.DONE.isGivenBy(gateway.act("""
                {"action":"%s","tags":[]}""".formatted(action)));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }

    /** "partial results": none, wherever in the request the bad tag stands. */
    @Test
    void nothingOfARejectedRequestIsStored() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("k", "old");
        Answer.badParameter("key").isGivenBy(gateway.create("k", "new", "fine", "v", "b(d", "v"));
        Answer.badParameter("value").isGivenBy(gateway.create("k", "new", "fine", "(", "more", "v"));
        Answer.badParameter("key").isGivenBy(gateway.delete("k", "old", "", ""));
        assertThat(gateway.tags()).containsExactly(entry("k", "old"));
    }
}
