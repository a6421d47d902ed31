package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Instances contract, sections 11, 12.1 and 14: what processes must be, and in which order that is checked. */
@ServerTest
class ProcessChecksTest {
    private static final String CREATE = "create_process_instance";
    private static final String UPDATE = "update_process_instance";
    private static final String LIST = "list_process_instance";

    private final long business = Ids.number();
    private final Esb esb;

    ProcessChecksTest(@LocalServerPort int port) {
        esb = new Esb(port);
    }

    @ParameterizedTest(name = "section 11, types: {0}")
    @ValueSource(
            strings = {
                "\"bk_process_name\": 1",
                "\"user\": true",
                "\"proc_num\": \"1\"",
                "\"priority\": 1.0",
                "\"auto_start\": \"true\"",
                "\"auto_start\": 1",
                "\"bind_info\": {}",
                "\"bind_info\": [1]",
                "\"bind_info\": [{\"port\": 80, \"protocol\": \"1\"}]",
                "\"bind_info\": [{\"port\": \"80\", \"protocol\": 1}]",
                "\"bind_info\": [{\"template_row_id\": \"1\"}]",
                "\"bind_info\": [{\"enable\": \"x\"}]",
                "\"bind_info\": [{\"ip\": 1}]",
                "\"timeout\": 9223372036854775808"
            })
    void types(String field) {
        assertRejectedEverywhere("{" + field + "}", Answers.BAD_JSON, Answers.NOT_DECODED);
    }

    @ParameterizedTest(name = "sections 12.1 and 14: [{0}]")
    @ValueSource(strings = {"null", "1", "{}", """
                        {"process_info": null}""", """
                        {"process_info": []}""", """
                        {"process_info": "x"}"""})
    void withoutInfo(String process) {
        String given = "\"processes\": [" + process + "]";
        Answers.assertCmdb(
                esb.call("create_service_instance", fields("\"instances\": [{" + given + "}]")),
                Answers.BAD_JSON,
                Answers.NOT_DECODED);
        Answers.assertCmdb(
                esb.call(CREATE, "\"service_instance_id\": 1, " + given), Answers.BAD_JSON, Answers.NOT_DECODED);
    }

    @ParameterizedTest(name = "section 11: {0} is {1} {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "bk_process_name": "" | 1199006 | 'bk_process_name' data parameter verification does not pass
            "bk_process_name": "<257>" | 1199006 | 'bk_process_name' data parameter verification does not pass
            "bk_process_name": "a\\u0000" | 1199006 | 'bk_process_name' data parameter verification does not pass
            "bk_func_name": "" | 1199006 | 'bk_func_name' data parameter verification does not pass
            "bk_func_name": "<257>" | 1199006 | 'bk_func_name' data parameter verification does not pass
            "bind_info": [null] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"protocol": "1"}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"port": "", "protocol": "1"}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"port": "0", "protocol": "1"}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"port": "65536", "protocol": "1"}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"port": "80,", "protocol": "1"}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"port": "80-", "protocol": "1"}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"port": "80\\n", "protocol": "1"}] | 1199010 | 'bind_info.port' unassigned
            "bind_info": [{"port": "80"}] | 1199010 | 'bind_info.protocol' unassigned
            "bind_info": [{"port": "80", "protocol": ""}] | 1199010 | 'bind_info.protocol' unassigned
            "bind_info": [{"port": "80", "protocol": "5"}] | 1199010 | 'bind_info.protocol' unassigned
            "bind_info": [{"port": "80", "protocol": "TCP"}] | 1199010 | 'bind_info.protocol' unassigned
            "bind_info": [{"port": "80", "protocol": "1", "ip": "localhost"}] | 1199006 | 'bind_info.ip' data parameter verification does not pass
            "bind_info": [{"port": "80", "protocol": "1", "ip": "1.1.1"}] | 1199006 | 'bind_info.ip' data parameter verification does not pass
            "bind_info": [{"port": "80", "protocol": "1", "ip": "256.1.1.1"}] | 1199006 | 'bind_info.ip' data parameter verification does not pass
            "bind_info": [{"port": "80", "protocol": "1", "ip": "1.1.1.1:80"}] | 1199006 | 'bind_info.ip' data parameter verification does not pass
            "bind_info": [{"port": "80", "protocol": "1", "ip": "::g"}] | 1199006 | 'bind_info.ip' data parameter verification does not pass
            "bind_info": [{"port": "80", "protocol": "1", "ip": ":::"}] | 1199006 | 'bind_info.ip' data parameter verification does not pass
            """)
    void rules(String field, int code, String message) {
        assertRejectedEverywhere("{" + field.replace("<257>", "加".repeat(257)) + "}", code, message);
    }

    @ParameterizedTest(name = "section 11: {0}")
    @ValueSource(
            strings = {
                "\"bk_process_name\": \"<256>\", \"bk_func_name\": \"<256>\"",
                "\"bind_info\": []",
                "\"bind_info\": [{\"port\": \"1\", \"protocol\": \"1\"}]",
                "\"bind_info\": [{\"port\": \"8000-8010\", \"protocol\": \"2\", \"ip\": \"\"}]",
                "\"bind_info\": [{\"port\": \"80,443,8000-65535\", \"protocol\": \"3\", \"ip\": \"::1\"}]",
                "\"bind_info\": [{\"port\": \"80\", \"protocol\": \"4\", \"ip\": \"2001:DB8::192.0.2.1\"}]",
                "\"bind_info\": [{\"port\": \"80\", \"protocol\": \"1\", \"ip\": \"0.0.0.0\"}]"
            })
    void allowed(String fields) {
        assertThat(instance("{" + fields.replace("<256>", "😀".repeat(256)) + "}"))
                .isPositive();
    }

    @ParameterizedTest(name = "section 11, duplicates: {0} and {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "bk_process_name": "a" | "bk_process_name": "a" | true
            "bk_process_name": "a", "bk_func_name": "f" | "bk_process_name": "b", "bk_func_name": "f" | true
            "bk_func_name": "f", "bk_start_param_regex": "x" | "bk_func_name": "f", "bk_start_param_regex": "x" | true
            "bk_func_name": "f", "bk_start_param_regex": "x" | "bk_func_name": "f", "bk_start_param_regex": "y" | false
            "bk_process_name": "a" | "bk_process_name": "A" | false
            "user": "u" | "user": "u" | false
            """)
    void duplicates(String one, String other, boolean rejected) {
        String first = """
                {"process_info": {%s}}""".formatted(one);
        String second = """
                {"process_info": {%s}}""".formatted(other);
        Reply both = esb.call("create_service_instance", creation("""
                        {"bk_host_id": 1, "processes": [%s, %s]}""".formatted(first, second)));
        Reply later = esb.call(CREATE, ofInstance(instance("{" + one + "}")) + ", \"processes\": [" + second + "]");
        long id = instance("{" + one + "}");
        long own = esb.data(CREATE, ofInstance(id) + ", \"processes\": [{\"process_info\": {}}]")
                .get(0)
                .longValue();
        Reply changed = esb.call(UPDATE, fields("\"processes\": [{\"bk_process_id\": " + own + ", " + other + "}]"));
        for (Reply reply : List.of(both, later, changed)) {
            if (rejected) {
                Answers.assertCmdb(reply, 1199014, "duplicated instances exist, fields [bk_process_name] duplicated");
            } else {
                assertThat(reply.json().get("code").intValue()).as(reply.body()).isZero();
            }
        }
    }

    @Test
    void duplicatesInChinese() {
        String process = """
                {"process_info": {"bk_process_name": "a"}}""";
        Reply reply = esb.call(
                "create_service_instance", creation("""
                        {"bk_host_id": 1, "processes": [%s, %s]}""".formatted(process, process)), "Blueking-Language", "zh-cn");
        assertThat(reply.json().get("message").stringValue()).isEqualTo("数据唯一性校验失败， bk_process_name 重复");
    }

    @ParameterizedTest(name = "section 14: {0} {1} is {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            create_process_instance | "bk_biz_id": "1" | 1199000 | Deserializing JSON data failed
            create_process_instance | "bk_biz_id": 1 | 1199011 | 'not set processes' the parameter is invalid or does not exist
            create_process_instance | "bk_biz_id": 1, "processes": [] | 1199011 | 'not set processes' the parameter is invalid or does not exist
            create_process_instance | "bk_biz_id": 1, "processes": [<101>] | 1199035 | ` create process instances exceed the limit 100`
            create_process_instance | "bk_biz_id": 1, "processes": [{"process_info": {"bk_process_name": ""}}] | 1199019 | No relevant data found
            create_process_instance | "bk_biz_id": 1, "service_instance_id": -1, "processes": [{"process_info": {}}] | 1199019 | No relevant data found
            create_process_instance | "bk_biz_id": 1, "service_instance_id": <own>, "processes": [{"process_info": {"bk_process_name": ""}}] | 1199006 | 'bk_biz_id' data parameter verification does not pass
            create_process_instance | "service_instance_Id": <own>, "processes": [{"process_info": {}}] | 1199006 | 'bk_biz_id' data parameter verification does not pass
            update_process_instance | "bk_biz_id": 1, "processes": {} | 1199000 | Deserializing JSON data failed
            update_process_instance | "bk_biz_id": 1, "processes": [null] | 1199000 | Deserializing JSON data failed
            update_process_instance | "bk_biz_id": 1, "processes": [1] | 1199000 | Deserializing JSON data failed
            update_process_instance | "bk_biz_id": 1, "processes": [{"bk_process_id": "1"}] | 1199000 | Deserializing JSON data failed
            update_process_instance | "bk_biz_id": 1, "processes": [<101 of 1>] | 1199035 | ` update process instances exceed the limit 100`
            update_process_instance | "bk_biz_id": 1, "processes": [{"bk_process_id": 9000000000000008}, {}] | 1199006 | 'bk_process_id' data parameter verification does not pass
            update_process_instance | "bk_biz_id": 1, "processes": [{"bk_process_id": 0}] | 1199006 | 'bk_process_id' data parameter verification does not pass
            update_process_instance | "bk_biz_id": 1, "processes": [{"bk_process_id": 9000000000000008, "bk_process_name": ""}, {"bk_process_id": 9000000000000007}] | 1199011 | '[bk_process_id: 9000000000000007,9000000000000008]' the parameter is invalid or does not exist
            update_process_instance | "bk_biz_id": 1, "processes": [{"bk_process_id": <process>}] | 1199011 | '[bk_process_id: <process>]' the parameter is invalid or does not exist
            delete_process_instance | "bk_biz_id": 1, "process_instance_ids": ["1"] | 1199000 | Deserializing JSON data failed
            delete_process_instance | "bk_biz_id": 1 | 1199010 | 'bk_process_id' unassigned
            delete_process_instance | "bk_biz_id": 1, "process_instance_ids": [] | 1199010 | 'bk_process_id' unassigned
            delete_process_instance | "bk_biz_id": 1, "process_instance_ids": [<501>] | 1199035 | ` delete process instance exceed the limit 500`
            list_process_instance | "bk_biz_id": 1, "service_instance_id": "1" | 1199000 | Deserializing JSON data failed
            list_process_instance | "bk_biz_id": 1 | 1199006 | 'service_instance_id' data parameter verification does not pass
            list_process_instance | "bk_biz_id": 1, "service_instance_id": 0 | 1199006 | 'service_instance_id' data parameter verification does not pass
            """)
    void rejections(String operation, String fields, int code, String message) {
        long own = instance("""
                {"bk_process_name": "kept"}""");
        String process = "" + processes(own).get(0);
        String sent = fields.replace("<own>", "" + own)
                .replace("<process>", process)
                .replace("<101>", repeated("""
                        {"process_info": {}}""", 101))
                .replace("<101 of 1>", repeated("""
                        {"bk_process_id": 0}""", 101))
                .replace("<501>", repeated("1", 501));
        Answers.assertCmdb(esb.call(operation, sent), code, message.replace("<process>", process));
        assertThat(esb.data(LIST, ofInstance(own)).findValuesAsString("bk_process_name"))
                .containsExactly("kept");
    }

    @ParameterizedTest(name = "section 14: {0} {1} succeeds with {2}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            update_process_instance | "a": 1 | []
            update_process_instance | "processes": [] | []
            delete_process_instance | "process_instance_ids": [9000000000000007, 0, null, -1] | null
            list_process_instance | "service_instance_id": 9000000000000007 | []
            list_process_instance | "service_instance_id": -1 | []
            """)
    void nothingToDo(String operation, String fields, String data) {
        assertThat(esb.data(operation, fields(fields)).toString()).isEqualTo(data);
    }

    private void assertRejectedEverywhere(String info, int code, String message) {
        String given = "\"processes\": [{\"process_info\": " + info + "}]";
        Answers.assertCmdb(esb.call("create_service_instance", creation("""
                        {"bk_host_id": 1, %s}""".formatted(given))), code, message);
        assertThat(esb.info(business).size()).isZero();
        long id = instance("{}");
        Answers.assertCmdb(esb.call(CREATE, ofInstance(id) + ", " + given), code, message);
        String change = """
                {"bk_process_id": %s, %s""".formatted(processes(id).get(0), info.substring(1));
        Answers.assertCmdb(esb.call(UPDATE, fields("\"processes\": [" + change + "]")), code, message);
        assertThat(processes(id)).hasSize(1);
    }

    private static String repeated(String json, int times) {
        return IntStream.range(0, times).mapToObj(i -> json).collect(Collectors.joining(","));
    }

    private long instance(String info) {
        return esb.create(business, """
                {"bk_host_id": 1, "processes": [{"process_info": %s}]}""".formatted(info)).get(0);
    }

    private List<Long> processes(long instance) {
        return esb.data(LIST, ofInstance(instance))
                .valueStream()
                .map(process -> process.at("/property/bk_process_id").longValue())
                .toList();
    }

    private String creation(String instances) {
        return fields("\"bk_module_id\": 1, \"instances\": [" + instances + "]");
    }

    private String ofInstance(long id) {
        return fields("\"service_instance_id\": " + id);
    }

    private String fields(String fields) {
        return "\"bk_biz_id\": " + business + ", " + fields;
    }
}
