package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.web.PathOwner;
import dev.tagmock.web.RequestId;
import dev.tagmock.web.Strictness;
import java.sql.SQLException;
import java.time.Clock;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import tools.jackson.databind.json.JsonMapper;

/** Failures that no call over the wire can bring about. */
class CmdbErrorsTest {
    private static final String ID = "0123456789abcdef0123456789abcdef";

    private final JsonMapper mapper = new JsonMapper();
    private final Door esb = new EsbDoor(
            new EsbParameters(mapper),
            new EsbAuthenticator(new EsbDirectory(), new Strictness(false, false), Clock.systemUTC()),
            mapper);
    private final CmdbErrors errors = new CmdbErrors(new Doors(List.of(esb)));
    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", Esb.ADD);

    CmdbErrorsTest() {
        request.setAttribute(RequestId.class.getName(), ID);
    }

    static Stream<Arguments> storageFailures() {
        SQLException cause = new SQLException("disk full at /secret/place");
        return Stream.of(
                Arguments.of(
                        new CannotCreateTransactionException("no", cause), 1199017, "Failed to query data", "查询数据失败"),
                Arguments.of(
                        new DataAccessResourceFailureException("no", cause),
                        1199020,
                        "Failed to update data",
                        "更新数据失败"),
                Arguments.of(new CannotAcquireLockException("no", cause), 1199020, "Failed to update data", "更新数据失败"),
                Arguments.of(new TransactionSystemException("no", cause), 1199020, "Failed to update data", "更新数据失败"));
    }

    @ParameterizedTest(name = "3.1 row 7: {0}")
    @MethodSource("storageFailures")
    void storage(RuntimeException failure, int code, String english, String chinese) {
        assertThat(json(errors.store(failure, request).getBody())).isEqualTo(cmdb(code, english));
        request.addHeader("Blueking-Language", "zh-cn");
        assertThat(json(errors.store(failure, request).getBody())).isEqualTo(cmdb(code, chinese));
    }

    @Test
    void aCrashTellsNothingOfItself() {
        Exception crash = new IllegalStateException("secret");
        assertThat(json(errors.failure(crash, request).getBody()))
                .isEqualTo("{\"result\":false,\"code\":1306000,\"data\":null,"
                        + "\"message\":\"Component error, please contact the component developer to handle it.\","
                        + "\"request_id\":\"" + ID + "\"}");
        assertThat(errors.failure(crash, request).getStatusCode().value()).isEqualTo(200);
    }

    @ParameterizedTest(name = "the container says {0}")
    @CsvSource({"400,200", "500,200", "404,404", "405,404", "406,404", "415,404"})
    void whatTheContainerRefuses(int container, int vendor) {
        PathOwner.Answer answer = esb.answer(container, new PathOwner.Call("POST", Esb.ADD, ID));
        assertThat(answer.status()).isEqualTo(vendor);
        assertThat(json(answer.body())).startsWith("{\"result\":false,");
    }

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource({
        "/api/c/compapi/v2/cc/x/,true",
        "/api/c/compapi,true",
        "//api/c/compapi/%zz,true",
        "/api/c/other,false",
        "/v2/p/apigw/instances/i/instance-tags,false",
        "'',false",
    })
    void pathsThatAreItsOwn(String path, boolean own) {
        assertThat(esb.owns(path)).isEqualTo(own);
    }

    private static String cmdb(int code, String message) {
        return "{\"result\":false,\"code\":" + code + ",\"data\":null,\"message\":\"" + message
                + "\",\"permission\":null,\"request_id\":\"" + ID + "\"}";
    }

    private static String json(@Nullable Object envelope) {
        return new JsonMapper().writeValueAsString(envelope);
    }
}
