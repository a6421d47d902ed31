package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.api.Secret;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Issued tokens: whose they are, and that nobody else can make or change one. */
class TokensTest {
    private static final Instant EXPIRY = Instant.parse("2026-11-21T20:51:51.123456789Z");
    private static final Secret PASSWORD = new Secret("password");

    @ParameterizedTest
    @CsvSource({"alice, acme, p", "a.b.c, ac.me, p.q", "' ', ., ", "é键𠮷, '\u0000\n', '{project_id}'"})
    void tellsWhoseItIsAndWhatFor(String name, String domain, @Nullable String project) {
        IamUser user = user(name, domain, PASSWORD);
        // Another server with the same users knows it: nothing is stored.
        String token = tokens(user).issue(claims(name, domain, project));
        Tokens.Owned owned =
                tokens(user("x", domain, PASSWORD), user).find(token).orElseThrow();
        assertThat(owned.user()).isSameAs(user);
        assertThat(owned.claims().identity().projectId()).isEqualTo(project);
        assertThat(owned.claims().expiresAt()).isEqualTo(EXPIRY);
        assertThat(token).matches("[A-Za-z0-9_.-]+");
    }

    @Test
    void anotherPasswordMakesAnotherToken() {
        String token = tokens(user("u", "d", PASSWORD)).issue(claims("u", "d", "p"));
        assertThat(tokens(user("u", "d", PASSWORD)).find(token)).isPresent();
        assertThat(tokens(user("u", "d", new Secret("new"))).find(token)).isEmpty();
        assertThat(tokens(user("u", "d", null)).find(token)).isEmpty();
        assertThat(tokens(user("u", "e", PASSWORD)).find(token)).isEmpty();
        assertThat(tokens().find(token)).isEmpty();
        String ofNoPassword = tokens(user("u", "d", new Secret(""))).issue(claims("u", "d", "p"));
        assertThat(tokens(user("u", "d", null)).find(ofNoPassword)).isEmpty();
        assertThat(tokens(user("u", "d", new Secret(""))).find(ofNoPassword)).isPresent();
    }

    /** Every letter counts. */
    @Test
    void aChangedTokenIsNobodys() {
        Tokens tokens = tokens(user("u", "d", PASSWORD));
        String token = tokens.issue(claims("u", "d", "p"));
        for (int i = 0; i < token.length(); i++) {
            char other = token.charAt(i) == 'A' ? 'B' : 'A';
            assertThat(tokens.find(token.substring(0, i) + other + token.substring(i + 1)))
                    .as("changed at %s", i)
                    .isEmpty();
            assertThat(tokens.find(token.substring(0, i))).as("cut at %s", i).isEmpty();
        }
        assertThat(tokens.find(token + "A")).isEmpty();
        assertThat(tokens.find(token + ".")).isEmpty();
        assertThat(tokens.find(token + "=")).isEmpty();
        assertThat(tokens.find(" " + token)).isEmpty();
    }

    @Test
    void aTokenSaysNoPassword() {
        assertThat(tokens(user("u", "d", PASSWORD)).issue(claims("u", "d", "p")))
                .doesNotContain("password", "cGFzc3dvcmQ");
        assertThat(new IamUser.IamToken(new Secret("value"), null, null).toString())
                .doesNotContain("value=value");
    }

    private static Claims claims(String name, String domain, @Nullable String project) {
        return new Claims(
                Identity.of(name, domain, project), false, Claims.BY_PASSWORD, EXPIRY.minusSeconds(9), EXPIRY);
    }

    private static IamUser user(String name, String domain, @Nullable Secret password) {
        return new IamUser(name, password, domain, null, null, List.of(), null, List.of());
    }

    private static Tokens tokens(IamUser... users) {
        IamDirectory directory = new IamDirectory();
        directory.replace(List.of(), List.of(users));
        return new Tokens(directory);
    }
}
