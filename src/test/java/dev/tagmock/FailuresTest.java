package dev.tagmock;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.api.CallStage;
import dev.tagmock.api.Stage;
import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.dao.CannotAcquireLockException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.QueryTimeoutException;
import org.springframework.http.HttpStatus;
import org.springframework.transaction.CannotCreateTransactionException;
import org.springframework.transaction.TransactionSystemException;
import org.springframework.web.HttpMediaTypeNotAcceptableException;
import org.springframework.web.HttpMediaTypeNotSupportedException;

/**
 * Failures that no request brings about by itself: each API tells them in its vendor's words, and nothing of what went wrong. A request says in
 * a header which one befalls it, behind all that looks at it before its handler.
 */
@ServerTest
class FailuresTest {
    private static final String HEADER = "X-Test-Failure";
    private static final String LIST_TAGS = "/v2/p/apigw/instances/i/instance-tags";
    private static final String ADD = "/api/c/compapi/v2/cc/add_label_for_service_instance/";
    private static final String LIST = "/api/c/compapi/v2/cc/list_service_instance/";
    private static final String CREDENTIALS = """
                    {"bk_app_code":"a","bk_app_secret":"s","bk_username":"u","bk_biz_id":1}""";

    private static final Map<String, Supplier<Exception>> FAILURES = Map.of(
            "illegal", () -> new IllegalStateException("secret"),
            "nothing", NullPointerException::new,
            "query", () -> new QueryTimeoutException("select secret from tag"),
            "transaction", () -> new CannotCreateTransactionException("no", cause()),
            "store", () -> new DataAccessResourceFailureException("no", cause()),
            "lock", () -> new CannotAcquireLockException("no", cause()),
            "commit", () -> new TransactionSystemException("no", cause()),
            "connection", () -> new IOException("secret"),
            "type", () -> new HttpMediaTypeNotSupportedException("secret"),
            "accept", () -> new HttpMediaTypeNotAcceptableException("secret"));

    private final Http http;

    FailuresTest(@LocalServerPort int port) {
        http = new Http(port);
    }

    @ParameterizedTest(name = "section 2, row \"internal failure\": {0}")
    @ValueSource(strings = {"illegal", "nothing", "query", "transaction", "store", "lock", "commit"})
    void ofApig(String failure) {
        Reply reply = http.get(LIST_TAGS, "X-Auth-Token", "t", HEADER, failure);
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.header("Content-Type")).isEqualTo("application/json");
        assertThat(reply.body()).isEqualTo("""
                        {"error_code":"APIC.9000","error_msg":"Failed to request internal service"}""");
    }

    @Test
    void aBodyThatApigCouldNotRead() {
        Reply reply = http.get(LIST_TAGS, "X-Auth-Token", "t", HEADER, "connection");
        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.body()).contains("\"error_code\":\"APIGW.0201\"").doesNotContain("secret");
    }

    @ParameterizedTest(name = "3.1 row 7: {0}")
    @CsvSource({
        "transaction, 1199017, Failed to query data, 查询数据失败",
        "store, 1199020, Failed to update data, 更新数据失败",
        "lock, 1199020, Failed to update data, 更新数据失败",
        "commit, 1199020, Failed to update data, 更新数据失败"
    })
    void ofTheStoreOfCmdb(String failure, int code, String english, String chinese) {
        Reply reply = http.post(ADD, CREDENTIALS, HEADER, failure);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(cmdb(code, english, reply));
        Reply inChinese = http.post(ADD, CREDENTIALS, HEADER, failure, "Blueking-Language", "zh-cn");
        assertThat(inChinese.body()).isEqualTo(cmdb(code, chinese, inChinese));
        assertThat(http.post(LIST, CREDENTIALS, HEADER, failure).body()).contains("\"code\":1199017,");
    }

    @ParameterizedTest
    @ValueSource(strings = {"illegal", "nothing"})
    void ofEsb(String failure) {
        Reply reply = http.post(ADD, CREDENTIALS, HEADER, failure);
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo("""
                        {"result":false,"code":1306000,"data":null,\
                        "message":"Component error, please contact the component developer to handle it.",\
                        "request_id":"%s"}""".formatted(reply.header("X-Request-Id")));
    }

    @ParameterizedTest(name = "what the framework refuses: {0}")
    @ValueSource(strings = {"type", "accept"})
    void whatTheFrameworkRejects(String failure) {
        assertThat(http.post(ADD, CREDENTIALS, HEADER, failure).body()).isEqualTo("""
                        {"result":false,"data":null,"message":"The content does not exist"}""");
        assertThat(http.get(LIST_TAGS, "X-Auth-Token", "t", HEADER, failure).body())
                .contains("\"error_code\":\"APIGW.0101\"");
    }

    @ParameterizedTest
    @CsvSource({
        "/api/v3/createmany/proc/service_instance/labels, 500, bk_error_code",
        "/api/bk-cmdb/prod/api/v3/createmany/proc/service_instance/labels, 200, code"
    })
    void atTheOtherEntryPoints(String path, int status, String field) {
        Reply reply = http.post(path, """
                {"bk_biz_id":1}""", "X-Bkapi-Authorization", CREDENTIALS, HEADER, "illegal");
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.json().path(field).intValue()).isEqualTo(1199017);
    }

    @ParameterizedTest
    @CsvSource({"illegal, 500, Internal error", "connection, 400, The request body is invalid"})
    void ofTheIdentityService(String failure, int status, String message) {
        Reply reply = http.get("/v3/projects", "X-Auth-Token", "t", HEADER, failure);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).startsWith("{\"error\":{\"code\":" + status + ",\"message\":\"" + message + "\"");
    }

    /** The codes that somebody can ask for, as a fault: statuses, which are told and noted as they are. */
    @Test
    void everyCodeOfTheIdentityServiceIsAStatus() {
        for (int code : new int[] {400, 401, 403, 404, 500, 503}) {
            String spec = """
                    {"operation":"GET /v3/auth/catalog","answer":{"code":%s}}""".formatted(code);
            Reply added = http.post("/_tagmock/faults", spec);
            assertThat(added.status()).as(added.body()).isEqualTo(201);
            String fault = added.json().path("id").stringValue();
            Reply reply = http.get("/v3/auth/catalog", "X-Auth-Token", "t");
            assertThat(reply.status()).isEqualTo(code);
            assertThat(reply.json().at("/error/message").stringValue())
                    .isEqualTo(HttpStatus.valueOf(code).getReasonPhrase());
            assertThat(http.get("/_tagmock/requests?fault=" + fault)
                            .json()
                            .at("/requests/0/vendor_code")
                            .stringValue())
                    .isEqualTo(Integer.toString(code));
            http.send("DELETE", "/_tagmock/faults/" + fault, new byte[0]);
        }
    }

    @ParameterizedTest
    @CsvSource({"illegal, 500, internal error", "connection, 400, body: could not be read"})
    void ofTheControlApi(String failure, int status, String message) {
        Reply reply = http.get("/_tagmock/faults", HEADER, failure);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).startsWith("""
                {"error":"%s""".formatted(message));
    }

    /** What the container reports; the request's id stands in the bodies of APIG's front door only. */
    @ParameterizedTest
    @CsvSource({"400, 400, APIGW.0201", "404, 404, APIGW.0101", "405, 404, APIGW.0101", "500, 500, APIC.9000"})
    void whatTheContainerReportsOfApig(String reported, int status, String code) {
        Reply reply = http.get(LIST_TAGS, "X-Auth-Token", "t", HEADER, reported);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains("\"error_code\":\"" + code + "\"", "\"error_msg\":\"");
        assertThat(reply.body().contains("\"request_id\":\"" + reply.header("X-Request-Id") + "\""))
                .isEqualTo(code.startsWith("APIGW."));
    }

    @ParameterizedTest
    @CsvSource({"400, 200", "500, 200", "404, 404", "405, 404", "406, 404", "415, 404"})
    void whatTheContainerReportsOfEsb(String reported, int status) {
        Reply reply = http.post(ADD, CREDENTIALS, HEADER, reported);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).startsWith("""
                {"result":false,""");
    }

    @ParameterizedTest
    @CsvSource({
        "400, 400, Bad Request",
        "404, 404, Not Found",
        "500, 500, Internal Server Error",
        "999, 500, Internal Server Error"
    })
    void whatTheContainerReportsOfTheIdentityService(String reported, int status, String message) {
        Reply reply = http.get("/v3/projects", "X-Auth-Token", "t", HEADER, reported);
        assertThat(reply.status()).isEqualTo(status);
        assertThat(reply.body()).contains("\"message\":\"" + message + "\"");
    }

    /** Where it is nobody's path there is no vendor either. */
    @Test
    void ofNobody() {
        Reply reply = http.get("/v3/api-docs", HEADER, "illegal");
        assertThat(reply.status()).isEqualTo(500);
        assertThat(reply.body()).startsWith("{\"status\":500,\"request_id\":\"");
    }

    private static SQLException cause() {
        return new SQLException("disk full at /secret/place");
    }

    private static String cmdb(int code, String message, Reply reply) {
        return """
                {"result":false,"code":%s,"data":null,"message":"%s\
                ","permission":null,"request_id":"%s"}""".formatted(code, message, reply.header("X-Request-Id"));
    }

    @TestConfiguration
    static class Failing implements CallStage {
        @Override
        public Stage stage() {
            return Stage.HANDLE;
        }

        @Override
        public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
                throws Exception {
            String wanted = String.valueOf(request.getHeader(HEADER));
            if (wanted.matches("\\d+")) {
                response.sendError(Integer.parseInt(wanted));
                return false;
            }
            Supplier<Exception> failure = FAILURES.get(wanted);
            if (failure != null) {
                throw failure.get();
            }
            return true;
        }
    }
}
