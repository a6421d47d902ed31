package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Who may come in by the two entry points beside ESB, in strict mode, and may do what (contract, section 6). */
@StrictServerTest
class StrictEntryPointsTest {
    private static final String GATEWAY = BkApiEntryTest.PREFIX;
    private static final String NOT_PERMITTED = "Do not have access permission.";

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "{0}: {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"bk_app_code": "nobody", "bk_app_secret": "xxx", "bk_username": "root"} | bk_app_code or bk_app_secret is incorrect
            {"bk_app_code": "esb_test", "bk_app_secret": "wrong", "bk_username": "root"} | bk_app_code or bk_app_secret is incorrect
            {"bk_app_code": "esb_test", "bk_app_secret": "wrong"} | bk_app_code or bk_app_secret is incorrect
            {"bk_app_code": "esb_test", "bk_app_secret": "xxx"} | user authentication failed, please provide a valid user identity, such as bk_username, bk_token, access_token
            {"bk_app_code": "esb_test", "bk_app_secret": "xxx", "bk_token": "wrong", "bk_username": "root"} | user authentication failed, please provide a valid user identity, such as bk_username, bk_token, access_token
            {"bk_app_code": "no_skip", "bk_app_secret": "no-skip-secret", "bk_username": "root"} | user authentication failed, the user indicated by bk_username is not verified
            """)
    void theGatewayVerifies(String authorization, String reason) {
        BkApiEntryTest.assertRejected(gateway(DirectEntryTest.LIST, authorization, "{}"), reason);
    }

    @Test
    void theGatewayKnowsWhichComponentsAnApplicationMayCall() {
        String limited = """
                        {"bk_app_code": "limited", "bk_app_secret": "limited-secret", "bk_username": "root"}""";
        Reply rejected = gateway(DirectEntryTest.ADD, limited, "{}");
        assertThat(rejected.body()).isEqualTo("""
                        {"result":false,"code":1640301,"code_name":"APP_NO_PERMISSION",\
                        "message":"App has no permission to the resource","data":null}""");
        assertThat(rejected.status()).isEqualTo(403);
        assertThat(rejected.header("X-Bkapi-Error-Code")).isEqualTo("1640301");
        assertThat(rejected.header("X-Bkapi-Error-Message")).isEqualTo("App has no permission to the resource");
        Reply listed = gateway(DirectEntryTest.LIST, limited, """
                {"bk_biz_id": %s}""".formatted(business));
        assertThat(listed.json().at("/data/count").intValue()).isZero();
        assertThat(listed.json().get("result").booleanValue()).isTrue();
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"""
                        {"bk_app_code": "esb_test", "bk_app_secret": "xxx", "bk_username": "root"}""", """
                        {"bk_app_code": "no_skip", "bk_app_secret": "no-skip-secret", "bk_token": "root-token"}"""})
    void theGatewayLetsIn(String authorization) {
        long id = new Esb(port).as("root").createWithProcess(business, 1).get(0);
        Reply added = gateway(DirectEntryTest.ADD, authorization, addition(id));
        assertThat(added.body()).isEqualTo("""
                        {"result":true,"code":0,"message":"success","permission":null,"data":null}""");
        assertThat(new Esb(port).as("root").labels(business, id)).isEqualTo("""
                {"k":"v"}""");
    }

    @Test
    void throughTheGatewayAUserNeedsThePermission() {
        String tester = """
                {"bk_app_code": "esb_test", "bk_app_secret": "xxx", "bk_username": "tester"}""";
        assertThat(gateway(DirectEntryTest.ADD, tester, addition(1)).body())
                .isEqualTo("""
                        {"result":false,"code":9900403,"message":"%s","permission":\
                        %s,"data":null}""".formatted(NOT_PERMITTED, editPermission()));
    }

    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"BK_User", "X-Bkcmdb-User", "x-bkcmdb-user"})
    void theUserOfADirectCallStandsInAHeader(String header) {
        long id = new Esb(port).as("root").createWithProcess(business, 1).get(0);
        Reply rejected = new Http(port).post(DirectEntryTest.ADD, addition(id), header, "tester");
        assertThat(rejected.body()).isEqualTo("""
                        {"result":false,"bk_error_code":9900403,"bk_error_msg":"%s\
                        ","permission":%s,"data":null}""".formatted(NOT_PERMITTED, editPermission()));
        assertThat(rejected.status()).isEqualTo(200);
        Reply added = new Http(port).post(DirectEntryTest.ADD, addition(id), header, "root");
        assertThat(added.json().get("result").booleanValue()).isTrue();
    }

    @Test
    void nobodyNamedIsNobodyPermitted() {
        for (String[] headers : new String[][] {{}, {"BK_User", "nobody"}, {"BK_User", ""}}) {
            Reply rejected = new Http(port).post(DirectEntryTest.ADD, addition(1), headers);
            assertThat(rejected.json().get("bk_error_code").intValue()).isEqualTo(9900403);
        }
    }

    /** Instances contract, section 12.2: the business is the path's, whatever stands in the body. */
    @ParameterizedTest(name = "section 12.2: {0}")
    @ValueSource(strings = {"0", "-0", "+0", "00", "2"})
    void theBusinessInThePathIsWhoseInstancesAreRenamed(String inPath) {
        long id = new Esb(port).as("root").createWithProcess(business, 1).get(0);
        byte[] body = """
                {"bk_biz_id": "%s", "data": [{"service_instance_id": %s\
                , "update": {"name": "stolen"}}]}""".formatted(business, id).getBytes(StandardCharsets.UTF_8);
        String path = "/api/v3/updatemany/proc/service_instance/biz/" + inPath;
        new Http(port).send("PUT", path, body, "BK_User", "root");
        assertThat(new Esb(port).as("root").instance(business, id).get("name").stringValue())
                .isEqualTo("127.0.0.1");
        Reply rejected = new Http(port).send("PUT", path, body, "BK_User", "tester");
        assertThat(rejected.json().get("bk_error_code").intValue()).isEqualTo(9900403);
    }

    private String addition(long id) {
        return "{" + Esb.addition(business, "[" + id + "]", """
                {"k": "v"}""") + "}";
    }

    private String editPermission() {
        return Answers.permission("edit_biz_service_instance", "服务实例编辑", Long.toString(business), "");
    }

    private Reply gateway(String path, String authorization, String body) {
        return new Http(port).post(GATEWAY + path, body, "X-Bkapi-Authorization", authorization);
    }
}
