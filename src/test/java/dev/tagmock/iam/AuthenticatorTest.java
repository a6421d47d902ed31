package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.api.Rejected;
import dev.tagmock.api.Secret;
import dev.tagmock.api.Strictness;
import dev.tagmock.iam.Authenticator.Reason;
import dev.tagmock.testing.Signer;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Contract, sections 2 and 6: the moments at which credentials cease to be good, to the millisecond. */
class AuthenticatorTest {
    private static final Instant MOMENT = Instant.parse("2026-11-21T20:51:51Z");

    private final IamDirectory directory = new IamDirectory();
    private final Tokens tokens = new Tokens(directory);

    AuthenticatorTest() {
        IamUser.IamToken declared = new IamUser.IamToken(new Secret("declared"), "p", MOMENT);
        IamUser.IamToken endless = new IamUser.IamToken(new Secret("endless"), "p", null);
        directory.replace(
                List.of(),
                List.of(new IamUser(
                        "u",
                        new Secret("password"),
                        "d",
                        "AK",
                        new Secret("SK"),
                        List.of("p"),
                        null,
                        List.of(declared, endless))));
    }

    @ParameterizedTest
    @CsvSource({
        "-900.000, ",
        "-900.001, SIGNATURE_EXPIRED",
        "0, ",
        "900.000, ",
        "900.001, SIGNATURE_EXPIRED",
        "901, SIGNATURE_EXPIRED"
    })
    void aSignatureIsGoodFor15MinutesBothWays(double after, @Nullable Reason rejection) {
        String[] headers = new Signer("AK", "SK").headers("GET", "/v3/projects", "", "", MOMENT);
        assertThat(headers[0]).isEqualTo("X-Sdk-Date");
        check(after, rejection, authenticator -> authenticator.requireRecent(headers[1]));
    }

    @ParameterizedTest
    @CsvSource({"-0.001, ", "0, TOKEN_EXPIRED", "0.001, TOKEN_EXPIRED"})
    void aTokenIsGoodUntilItExpires(double after, @Nullable Reason rejection) {
        String issued = tokens.issue(
                new Claims(Identity.of("u", "d", "p"), false, Claims.BY_PASSWORD, MOMENT.minusSeconds(9), MOMENT));
        for (String token : List.of("declared", issued)) {
            check(after, rejection, authenticator -> isOfTheProject(authenticator.byToken(token)));
        }
        check(after, null, authenticator -> isOfTheProject(authenticator.byToken("endless")));
    }

    private static void isOfTheProject(Caller caller) {
        assertThat(caller.projects()).containsExactly("p");
    }

    private void check(double after, @Nullable Reason rejection, Consumer<Authenticator> authentication) {
        Clock clock = Clock.fixed(MOMENT.plusMillis(Math.round(after * 1000)), ZoneOffset.UTC);
        Authenticator authenticator =
                new Authenticator(directory, tokens, new ProjectNames(directory), new Strictness(true, false), clock);
        if (rejection == null) {
            authentication.accept(authenticator);
        } else {
            Rejected rejected = catchThrowableOfType(Rejected.class, () -> authentication.accept(authenticator));
            assertThat(rejected.error()).isEqualTo(rejection);
        }
    }
}
