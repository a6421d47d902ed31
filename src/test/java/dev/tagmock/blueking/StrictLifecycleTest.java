package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.StrictServerTest;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, sections 4 to 6 in strict mode: only what is declared or created exists, and users need permissions. */
@StrictServerTest
class StrictLifecycleTest {
    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "6: {0} needs {1}, before the body is checked")
    @CsvSource({
        "remove_label_from_service_instance,delete_biz_service_instance,服务实例删除",
        "delete_service_instance,delete_biz_service_instance,服务实例删除",
        "create_service_instance,create_biz_service_instance,服务实例新建",
        "create_process_instance,edit_biz_service_instance,服务实例编辑",
        "update_process_instance,edit_biz_service_instance,服务实例编辑",
        "delete_process_instance,delete_biz_service_instance,服务实例删除"
    })
    void permissions(String component, String action, String name) {
        for (String fields : List.of(
                "\"bk_biz_id\": \"2\"",
                "\"bk_biz_id\": 2, \"instance_ids\": 1, \"service_instance_ids\": 1, \"instances\": 1")) {
            Reply reply = new Esb(port).as("tester").call(component, fields);
            assertThat(reply.body().replaceFirst("[0-9a-f]{32}", "ID"))
                    .isEqualTo("""
                            {"result":false,"code":9900403,"data":null,\
                            "message":"Do not have access permission.","permission":\
                            %s,"request_id":"ID"}""".formatted(Answers.permission(action, name, "2", "other")));
        }
    }

    @ParameterizedTest(name = "6: {0} is not checked")
    @ValueSource(strings = {"list_service_instance", "list_service_instance_by_host", "list_service_instance_detail"})
    void lists(String component) {
        String fields = "\"bk_biz_id\": " + business + ", \"bk_host_id\": 1, \"page\": {\"limit\": 1}";
        assertThat(new Esb(port)
                        .as("tester")
                        .data(component, fields)
                        .get("count")
                        .intValue())
                .isZero();
    }

    @Test
    void theListOfProcessesIsNotChecked() {
        assertThat(new Esb(port)
                        .as("tester")
                        .data("list_process_instance", "\"bk_biz_id\": 2, \"service_instance_id\": 70")
                        .toString())
                .isEqualTo("[]");
    }

    /** Instances contract, section 12.1: told behind the checks of the instance, and before those of processes. */
    @ParameterizedTest(name = "12.1: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {"bk_host_id": 1} | 1199010 | 'instances.processes' unassigned
            {"bk_host_id": 1, "processes": null} | 1199010 | 'instances.processes' unassigned
            {"bk_host_id": 1, "processes": []} | 1199010 | 'instances.processes' unassigned
            {"bk_host_id": 1, "processes": [{"process_info": {}}]}, {"bk_host_id": 1} | 1199010 | 'instances.processes' unassigned
            {"bk_host_id": 0} | 1199006 | 'bk_host_id' data parameter verification does not pass
            {"bk_host_id": 1, "processes": [{}]} | 1199000 | Deserializing JSON data failed
            {"bk_host_id": 1, "processes": [{"process_info": {"bk_process_name": ""}}]} | 1199006 | 'bk_process_name' data parameter verification does not pass
            """)
    void anInstanceNeedsAProcess(String instances, int code, String message) {
        Esb root = new Esb(port).as("root");
        Answers.assertCmdb(
                root.call(
                        "create_service_instance",
                        "\"bk_biz_id\": " + business + ", \"bk_module_id\": 1, \"instances\": [" + instances + "]"),
                code,
                message);
        assertThat(root.info(business).size()).isZero();
    }

    @Test
    void whatIsCreatedExistsAndWhatIsDeletedDoesNot() {
        Esb root = new Esb(port).as("root");
        long id = root.createWithProcess(business, 1).get(0);
        Answers.assertSuccess(root.add(business, id, """
                {"k": "v"}"""));
        assertThat(root.labels(business, id)).isEqualTo("""
                {"k":"v"}""");
        Answers.assertSuccess(root.call(
                "delete_service_instance", "\"bk_biz_id\": " + business + ", \"service_instance_ids\": [" + id + "]"));
        assertUnknown(root.add(business, id, """
                {"k": "v"}"""));
        assertUnknown(root.remove(business, "[" + id + "]", """
                ["k"]"""));
    }

    /** Contract 4: an unknown id, and nothing changes. */
    @Test
    void oneUnknownInstanceAndNoLabelIsRemoved() {
        Esb root = new Esb(port).as("root");
        long id = root.createWithProcess(business, 1).get(0);
        Answers.assertSuccess(root.add(business, id, """
                {"k": "v"}"""));
        assertUnknown(root.remove(business, List.of(id, Ids.number()).toString(), """
                ["k"]"""));
        assertUnknown(root.remove(business, List.of(Ids.number()).toString(), "null"));
        assertThat(root.labels(business, id)).isEqualTo("""
                {"k":"v"}""");
        assertThat(root.info(business).size()).isEqualTo(1);
    }

    @Test
    void anApplicationsComponentsAreCheckedByTheirOwnNames() {
        for (String component : List.of("remove_label_from_service_instance", "create_service_instance")) {
            Reply reply = new Esb(port).http().post(Esb.ROOT + component + "/", "{}", "X-Bkapi-Authorization", """
                                    {"bk_app_code": "limited", "bk_app_secret": "limited-secret",\
                                     "bk_username": "root"}""");
            assertThat(reply.json().get("code").intValue()).isEqualTo(EsbRejections.NO_PERMISSION);
            assertThat(reply.json().get("message").stringValue()).contains("the component (" + component + ")");
        }
    }

    private static void assertUnknown(Reply reply) {
        Answers.assertCmdb(reply, Answers.BAD_PARAMETER, Answers.unverified("instance_ids"));
    }
}
