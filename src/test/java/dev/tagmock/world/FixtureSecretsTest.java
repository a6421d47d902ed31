package dev.tagmock.world;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.api.BadConfiguration;
import dev.tagmock.testing.ServerTest;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** A mistake in a fixtures file is told without the secrets that stand beside it or are it. */
@ServerTest
class FixtureSecretsTest {
    private static final String WORLD = """
            blueking:
              apps:
                - {code: app, secret: s3cr3t-app, skip-login: true}
              users:
                - {username: user, token: s3cr3t-bk, businesses: [2]}
            apig:
              users:
                - name: user
                  password: s3cr3t-password
                  domain: d
                  secret-key: s3cr3t-key
                  policies: [{Version: "1.1", Statement: [{Effect: Allow, Action: ["*"]}]}]
                  tokens:
                    - {value: s3cr3t-token, project: p1, expires-at: 2001-01-01T00:00:00Z}
            """;

    private final Path folder;
    private final FixtureFiles reader;
    private final FixtureChecks checks;

    FixtureSecretsTest(@TempDir Path folder, @Autowired FixtureFiles reader, @Autowired FixtureChecks checks) {
        this.folder = folder;
        this.reader = reader;
        this.checks = checks;
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "secret: s3cr3t-app, | secret: [s3cr3t-app],",
                "secret: s3cr3t-app, | secret:s3cr3t-app,",
                "secret: s3cr3t-app, | secret: s3cr3t-app, secret: s3cr3t-app,",
                "secret: s3cr3t-app, | secret: \"s3cr3t-app,",
                "code: app, | cod: app,",
                "token: s3cr3t-bk, | token: {s3cr3t-bk: 1},",
                "businesses: [2] | businesses: [s3cr3t-bk]",
                "password: s3cr3t-password | password: {s3cr3t-password}",
                "password: s3cr3t-password | passwort: s3cr3t-password",
                "password: s3cr3t-password | password:s3cr3t-password",
                "secret-key: s3cr3t-key | secret-key: [1, s3cr3t-key]",
                "2001-01-01T00:00:00Z | s3cr3t-moment",
                "value: s3cr3t-token, project | value:s3cr3t-token, project",
                "value: s3cr3t-token, project: p1 | value: s3cr3t-token, project: [s3cr3t]",
                "name: user | nmae: user",
                "domain: d | domain: ''",
                "Effect: Allow | Effect: s3cr3t"
            })
    void areNotTold(String mistake) throws IOException {
        String[] change = mistake.split(" \\| ", 2);
        assertThat(WORLD).contains(change[0]);
        Path world = Files.writeString(folder.resolve("world.yaml"), WORLD.replace(change[0], change[1]));
        BadConfiguration rejection =
                catchThrowableOfType(BadConfiguration.class, () -> checks.check(reader.read(world)));
        assertThat(rejection.line()).contains(world + ":").doesNotContain("s3cr3t");
        // What is not there cannot be logged, at whatever level.
        assertThat(rejection).hasNoCause().hasMessage(rejection.line());
        assertThat(rejection.getSuppressed()).isEmpty();
    }
}
