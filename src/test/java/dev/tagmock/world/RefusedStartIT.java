package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.TagMockJar;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What people see who start the jar with a mistake: one line, and that it does not run. */
class RefusedStartIT {
    private static final String SECRET = "s3cr3t";

    @TempDir
    private Path folder;

    @Test
    void aMistakeInFixtures() throws Exception {
        Path file = Written.file(folder, "world.yaml", """
                blueking:
                  apps:
                    - {code: esb_test, secret: s3cr3t}
                    - {code: other, secrt: s3cr3t}
                """.getBytes(StandardCharsets.UTF_8));
        assertOneLine(
                TagMockJar.startInVain(Map.of(), "--tagmock.strict=true", "--tagmock.fixtures=" + file),
                "tagmock.fixtures: " + file + ":4: blueking.apps[1].secrt: unknown field, did you mean secret?");
    }

    @Test
    void aMisspeltVariable() throws Exception {
        assertOneLine(
                TagMockJar.startInVain(Map.of("TAGMOCK_STRICKT", SECRET)),
                "TAGMOCK_STRICKT: no such setting, did you mean TAGMOCK_STRICT?");
    }

    @Test
    void aValueThatASettingCannotHave() throws Exception {
        assertOneLine(
                TagMockJar.startInVain(Map.of(), "--tagmock.credentials=" + SECRET),
                "tagmock.credentials: must be any or declared");
    }

    @Test
    void aNumberThatASettingCannotHave() throws Exception {
        assertOneLine(
                TagMockJar.startInVain(Map.of(), "--tagmock.journal.entries=-1"),
                "tagmock.journal.entries: must be 0 to 100000");
    }

    @Test
    void anArgumentThatMeansNothing() throws Exception {
        assertOneLine(
                TagMockJar.startInVain(Map.of(), "--strict=" + SECRET),
                "--strict: no such setting, did you mean --tagmock.strict?");
    }

    private static void assertOneLine(TagMockJar.Rejection rejection, String line) {
        assertThat(rejection.output().lines()).containsExactly("tagmock: does not start: " + line);
        assertThat(rejection.output()).doesNotContain(SECRET);
        assertThat(rejection.exitCode()).isEqualTo(1);
    }
}
