package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import dev.tagmock.tag.TagService;
import dev.tagmock.web.PathOwner;
import dev.tagmock.web.RequestId;
import java.io.IOException;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockMvcRequestBuilders;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import tools.jackson.databind.json.JsonMapper;

/** Section 2, row "internal failure": what no request from outside can bring about. */
class ApigErrorsTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";
    private static final JsonMapper JSON = new JsonMapper();

    private final ApigErrors errors = new ApigErrors();

    static Stream<Exception> failures() {
        return Stream.of(
                new IllegalStateException("secret"),
                new QueryTimeoutException("select secret from tag"),
                new NullPointerException(),
                new IOException("secret"));
    }

    @ParameterizedTest
    @MethodSource("failures")
    void anyFailureIsTheVendors500(Exception failure) {
        MockHttpServletRequest request = new MockHttpServletRequest();
        request.setAttribute(RequestId.class.getName(), ID);
        ResponseEntity<Object> answer = errors.failure(failure, request);
        assertThat(answer.getStatusCode().value()).isEqualTo(500);
        assertThat(answer.getHeaders().getContentType()).isEqualTo(MediaType.APPLICATION_JSON);
        assertThat(JSON.writeValueAsString(answer.getBody())).isEqualTo(Answer.INTERNAL.body());
    }

    /** By way of the controller: nothing between the store and the answer lets a failure through. */
    @Test
    void aFailureOfTheStoreReachesThatPlace() throws Exception {
        TagService tags = mock();
        when(tags.read(any(), any())).thenThrow(new QueryTimeoutException("select secret from tag"));
        MockMvc mvc = MockMvcBuilders.standaloneSetup(new GatewayTagsController(mock(), tags))
                .setControllerAdvice(errors)
                .build();
        var answer = mvc.perform(MockMvcRequestBuilders.get("/v2/p/apigw/instances/i/instance-tags")
                        .requestAttr(RequestId.class.getName(), ID))
                .andReturn()
                .getResponse();
        assertThat(answer.getStatus()).isEqualTo(500);
        assertThat(answer.getContentAsString()).isEqualTo(Answer.INTERNAL.body());
    }

    /** What the container reports; the request's id stands in the front door's bodies only. */
    @ParameterizedTest
    @CsvSource({"400,400,APIGW.0201", "404,404,APIGW.0101", "405,404,APIGW.0101", "500,500,APIC.9000"})
    void whatTheContainerReports(int reported, int status, String code) {
        PathOwner.Answer answer = new Apig().answer(reported, new PathOwner.Call("PUT", "/v2/x", ID));
        assertThat(answer.status()).isEqualTo(status);
        String body = JSON.writeValueAsString(answer.body());
        assertThat(body).contains("\"error_code\":\"" + code + "\"").contains("\"error_msg\":\"");
        assertThat(body.contains("\"request_id\":\"" + ID + "\"")).isEqualTo(code.startsWith("APIGW."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"/v2", "/v2/", "/v2/p/apigw", "/v2/%zz"})
    void ownPaths(String path) {
        assertThat(new Apig().owns(path)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "/", "/v20", "/V2/p", "/api/c/compapi/v2/cc/", "/v3/auth/tokens"})
    void foreignPaths(String path) {
        assertThat(new Apig().owns(path)).isFalse();
    }

    @Test
    void aRefusalCarriesNoStackTrace() {
        assertThatThrownBy(() -> {
                    throw ApigError.QUOTA_EXCEEDED.refusal();
                })
                .satisfies(refusal -> assertThat(refusal.getStackTrace()).isEmpty());
    }
}
