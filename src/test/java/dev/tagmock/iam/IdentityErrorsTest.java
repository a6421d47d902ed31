package dev.tagmock.iam;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.web.PathOwner;
import dev.tagmock.web.Scope;
import dev.tagmock.web.VendorCode;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import tools.jackson.databind.json.JsonMapper;

/** What no request from outside can bring about, and what is noted of every refusal. */
class IdentityErrorsTest {
    private static final JsonMapper JSON = new JsonMapper();

    private final IdentityService service = new IdentityService();
    private final IdentityErrors errors = new IdentityErrors();
    private final MockHttpServletRequest request = new MockHttpServletRequest();

    @Test
    void aFailureTellsNothingOfItself() {
        assertRefused(errors.failure(new IllegalStateException("secret"), request), 500, "Internal error");
    }

    static Stream<String> codes() {
        return new IdentityService().errorCodes().stream();
    }

    /** Those that somebody can ask for, as a fault. */
    @ParameterizedTest
    @MethodSource("codes")
    void everyCodeIsAStatus(String code) {
        assertThat(service.error(code, request)).isInstanceOfSatisfying(IdentityError.class, error -> {
            ResponseEntity<Object> answer = errors.refusal(error, request);
            assertThat(answer.getStatusCode().value()).hasToString(code);
            assertThat(VendorCode.of(request)).isEqualTo(code);
        });
    }

    @Test
    void serverErrorsCanBeAskedFor() {
        assertThat(service.errorCodes()).contains("401", "403", "500", "503");
        assertRefused(
                errors.refusal((IdentityError) service.error("503", request), request), 503, "Service Unavailable");
    }

    /** What the container reports. */
    @ParameterizedTest
    @CsvSource({
        "400,400,Bad Request",
        "404,404,Not Found",
        "500,500,Internal Server Error",
        "999,500,Internal Server Error"
    })
    void whatTheContainerReports(int reported, int status, String message) {
        PathOwner.Answer answer = service.answer(reported, new PathOwner.Call("GET", "/v3/x", "id"));
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.code()).isEqualTo(Integer.toString(status));
        assertThat(JSON.writeValueAsString(answer.body())).contains("\"message\":\"" + message + "\"");
    }

    /** Tokens and users belong to no project and to no business. */
    @Test
    void callsAreAboutEverything() {
        assertThat(service.name()).isEqualTo("iam");
        assertThat(service.scope(request)).isEqualTo(Scope.EVERYTHING);
        assertThat(service.scopes()).isNull();
    }

    private void assertRefused(ResponseEntity<Object> answer, int status, String message) {
        assertThat(answer.getStatusCode().value()).isEqualTo(status);
        assertThat(JSON.writeValueAsString(answer.getBody()))
                .startsWith("{\"error\":{\"code\":" + status + ",\"message\":\"" + message + "\"");
        assertThat(VendorCode.of(request)).isEqualTo(Integer.toString(status));
    }
}
