package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Contract, section 5.4. */
@ServerTest
class CreateServiceInstanceTest {
    private static final String CREATE = "create_service_instance";
    private static final String RFC_3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private final long business = Ids.number();

    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "5.4 {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            types | "bk_biz_id": "1" | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
            types | "bk_biz_id": 1, "instances": {} | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
            types | "bk_biz_id": 1, "instances": [1] | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
            types | "bk_biz_id": 1, "instances": [{"service_instance_name": 1}] | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
            types | "bk_biz_id": 1, "instances": [{"processes": {}}] | 1199000 | Deserializing JSON data failed | 反序列化JSON数据失败
            missing | "bk_biz_id": 1 | 1199010 | 'service_instance_ids' unassigned | 'service_instance_ids' 未赋值
            null | "bk_biz_id": 1, "instances": null | 1199010 | 'service_instance_ids' unassigned | 'service_instance_ids' 未赋值
            empty | "bk_biz_id": 1, "instances": [] | 1199010 | 'service_instance_ids' unassigned | 'service_instance_ids' 未赋值
            over 100 | "bk_biz_id": 1, "bk_module_id": 1, "instances": [101 instances] | 1199035 | ` create service instances exceed the limit 100` | ` create service instances 超过限制 100`
            no business | "bk_module_id": 1, "instances": [{"bk_host_id": 1}] | 1199006 | 'bk_biz_id' data parameter verification does not pass | 'bk_biz_id' 数据参数校验不通过
            no module | "bk_biz_id": 1, "instances": [{"bk_host_id": 1}] | 1199006 | 'bk_module_id' data parameter verification does not pass | 'bk_module_id' 数据参数校验不通过
            no host | "bk_biz_id": 1, "bk_module_id": 1, "instances": [{}] | 1199006 | 'bk_host_id' data parameter verification does not pass | 'bk_host_id' 数据参数校验不通过
            null for an instance | "bk_biz_id": 1, "bk_module_id": 1, "instances": [null] | 1199006 | 'bk_host_id' data parameter verification does not pass | 'bk_host_id' 数据参数校验不通过
            name over 256 | "bk_biz_id": 1, "bk_module_id": 1, "instances": [{"bk_host_id": 1, "service_instance_name": "257 letters"}] | 1199006 | 'name' data parameter verification does not pass | 'name' 数据参数校验不通过
            """)
    void rejected(String row, String template, int code, String english, String chinese) {
        String fields = template.replace("101 instances", String.join(", ", Collections.nCopies(101, """
                                {"bk_host_id": 1}""")))
                .replace("257 letters", "n".repeat(257));
        Answers.assertCmdb(new Esb(port).call(CREATE, fields), code, english);
        Answers.assertCmdb(new Esb(port).call(CREATE, fields, "Blueking-Language", "cn"), code, chinese);
    }

    @Test
    void aHundredInInputOrderWithFreshIds() {
        Esb esb = new Esb(port);
        List<Long> ids = esb.create(business, 100);
        assertThat(ids).hasSize(100).doesNotHaveDuplicates().isSorted().allMatch(id -> id > 0);
        assertThat(esb.listed("list_service_instance", business, "")).isEqualTo(ids);
        List<Long> more = esb.create(business, instance("'service_instance_name': 'x'"), instance("'a': 'y'"));
        assertThat(more).isSorted().doesNotContainAnyElementsOf(ids);
        assertThat(more.get(0)).isGreaterThan(ids.get(99));
        assertThat(esb.instance(business, more.get(0)).get("name").stringValue())
                .isEqualTo("x");
    }

    @Test
    void whatANewInstanceIs() {
        Esb esb = new Esb(port).as("creator");
        long id = Esb.longs(esb.data(
                        CREATE,
                        "\"bk_biz_id\": " + business + ", \"bk_module_id\": -8, \"instances\": [{\"bk_host_id\": 9,"
                                + " \"service_instance_name\": \"web 加\", \"labels\": {\"k\": \"v\"}}]"))
                .get(0);
        JsonNode instance = esb.instance(business, id);
        assertThat(instance.toString().replaceAll("\"" + RFC_3339 + "\"", "TIME"))
                .isEqualTo(("{'bk_biz_id':" + business + ",'id':" + id + ",'name':'web 加','labels':null,"
                                + "'service_template_id':0,'bk_host_id':9,'bk_module_id':-8,'creator':'creator',"
                                + "'modifier':'creator','create_time':TIME,'last_time':TIME,'bk_supplier_account':'0'}")
                        .replace('\'', '"'));
        Answers.assertSuccess(new Esb(port).as("another").add(business, id, """
                {"k": "v"}"""));
        JsonNode labelled = esb.instance(business, id);
        for (String untouched : List.of("creator", "modifier", "create_time", "last_time")) {
            assertThat(labelled.get(untouched)).isEqualTo(instance.get(untouched));
        }
    }

    @ParameterizedTest(name = "name {0}")
    @ValueSource(strings = {"null", "''"})
    void theDefaultName(String name) {
        Esb esb = new Esb(port);
        long id = esb.create(business, instance("'service_instance_name': " + name))
                .get(0);
        assertThat(esb.instance(business, id).get("name").stringValue()).isEqualTo("service-instance-" + id);
    }

    @ParameterizedTest(name = "256 times {0}, and not once more")
    @ValueSource(strings = {"n", "加", "😀", "'", " "})
    void namesAreCountedInCharacters(String character) {
        Esb esb = new Esb(port);
        String longest = character.repeat(256);
        long id = create(esb, """
                {"bk_host_id": 1, "service_instance_name": "%s"}""".formatted(longest)).json().at("/data/0").longValue();
        assertThat(esb.instance(business, id).get("name").stringValue()).isEqualTo(longest);
        Answers.assertCmdb(
                create(esb, """
                        {"bk_host_id": 1, "service_instance_name": "%s%s"}""".formatted(longest, character)), Answers.BAD_PARAMETER, Answers.unverified("name"));
    }

    /** Not every store can hold these; no vendor's client sends them. */
    @ParameterizedTest(name = "name {0}")
    @ValueSource(strings = {"\\u0000", "a\\u0000b", "\\ud800", "\\udc00\\ud800", "a\\udfff"})
    void namesThatCannotBeKept(String name) {
        Answers.assertCmdb(
                create(new Esb(port), """
                        {"bk_host_id": 1, "service_instance_name": "%s"}""".formatted(name)), Answers.BAD_PARAMETER, Answers.unverified("name"));
    }

    @Test
    void oneBadInstanceAndNoneIsCreated() {
        Esb esb = new Esb(port);
        create(esb, instance("'a': 1") + ", {\"bk_host_id\": 0}");
        assertThat(esb.info(business).size()).isZero();
    }

    @ParameterizedTest(name = "processes {0}")
    @ValueSource(strings = {"null", "[]"})
    void theOpenWorldTakesInstancesWithoutProcesses(String processes) {
        Esb esb = new Esb(port);
        long id = esb.create(business, """
                {"bk_host_id": 1, "processes": %s}""".formatted(processes)).get(0);
        Reply detail =
                esb.call("list_service_instance_detail", "\"bk_biz_id\": " + business + ", \"page\": {\"limit\": 1}");
        assertThat(detail.json().at("/data/info/0/id").longValue()).isEqualTo(id);
        assertThat(detail.body()).contains("\"bk_supplier_account\":\"0\",\"process_instances\":null}");
        assertThat(esb.instance(business, id).has("process_instances")).isFalse();
    }

    /** A name that no user has and no store holds cannot be the creator's. */
    @Test
    void usersWhoCannotBeCreators() {
        for (String user : List.of("u".repeat(256), "a\\u0000", "\\ud800")) {
            Answers.assertCmdb(
                    create(new Esb(port).as(user), """
                            {"bk_host_id": 1}"""), Answers.BAD_PARAMETER, Answers.unverified("creator"));
        }
        String longest = "u".repeat(255);
        long id = new Esb(port).as(longest).create(business, 1).get(0);
        assertThat(new Esb(port).instance(business, id).get("creator").stringValue())
                .isEqualTo(longest);
    }

    @Test
    void withoutAKnownUserTheSystemIsTheCreator() {
        String body = """
                {"bk_app_code": "a", "bk_app_secret": "s", "bk_token": "t", "bk_biz_id": \
                %s, "bk_module_id": 1, "instances": [{"bk_host_id": 1}]}""".formatted(business);
        long id = new Http(port)
                .post(Esb.ROOT + CREATE, body)
                .json()
                .at("/data/0")
                .longValue();
        assertThat(new Esb(port).instance(business, id).get("creator").stringValue())
                .isEqualTo("cc_system");
    }

    private Reply create(Esb esb, String instances) {
        return esb.call(
                CREATE, "\"bk_biz_id\": " + business + ", \"bk_module_id\": 1, \"instances\": [" + instances + "]");
    }

    private static String instance(String fields) {
        return """
                {"bk_host_id": 1, %s}""".formatted(fields.replace('\'', '"'));
    }
}
