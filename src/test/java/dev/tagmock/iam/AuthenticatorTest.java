package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.tagmock.iam.Authenticator.Reason;
import dev.tagmock.testing.Signer;
import dev.tagmock.web.Rejected;
import dev.tagmock.web.Secret;
import dev.tagmock.web.Strictness;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mock.web.MockHttpServletRequest;

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
    void aSignatureIsGoodFor15MinutesBothWays(double after, @Nullable Reason refusal) throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/projects");
        String[] headers = new Signer("AK", "SK").headers("GET", "/v3/projects", "", "", MOMENT);
        request.addHeader(headers[0], headers[1]);
        request.addHeader(headers[2], headers[3]);
        check(request, after, refusal);
    }

    @ParameterizedTest
    @CsvSource({"-0.001, ", "0, TOKEN_EXPIRED", "0.001, TOKEN_EXPIRED"})
    void aTokenIsGoodUntilItExpires(double after, @Nullable Reason refusal) throws Exception {
        check(withToken("declared"), after, refusal);
        check(withToken(tokens.issue("u", "d", new Secret("password"), "p", MOMENT)), after, refusal);
        check(withToken("endless"), after, null);
    }

    private static MockHttpServletRequest withToken(String token) {
        MockHttpServletRequest request = new MockHttpServletRequest("GET", "/v3/projects");
        request.addHeader("X-Auth-Token", token);
        return request;
    }

    private void check(MockHttpServletRequest request, double after, @Nullable Reason refusal) throws Exception {
        Clock clock = Clock.fixed(MOMENT.plusMillis(Math.round(after * 1000)), ZoneOffset.UTC);
        Authenticator authenticator = new Authenticator(directory, tokens, new Strictness(true, false), clock);
        if (refusal == null) {
            assertThat(authenticator.authenticate(request).projects()).containsExactly("p");
        } else {
            Rejected rejected = catchThrowableOfType(Rejected.class, () -> authenticator.authenticate(request));
            assertThat(rejected.error()).isEqualTo(refusal);
        }
    }
}
