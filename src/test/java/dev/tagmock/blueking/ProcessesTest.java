package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Instances contract, sections 11, 12.1 and 14: processes, and the names of instances that have some. */
@ServerTest
class ProcessesTest {
    private static final String CREATE = "create_process_instance";
    private static final String UPDATE = "update_process_instance";
    private static final String DELETE = "delete_process_instance";
    private static final String LIST = "list_process_instance";
    private static final String RFC_3339 = "\\d{4}-\\d\\d-\\d\\dT\\d\\d:\\d\\d:\\d\\d(\\.\\d+)?Z";

    private final long business = Ids.number();
    private final Esb esb;

    ProcessesTest(@LocalServerPort int port) {
        esb = new Esb(port);
    }

    @Test
    void everyFieldIsThereAndNullWhereNobodyGaveIt() {
        long id = instance("{}");
        JsonNode one = esb.data(LIST, ofInstance(id)).get(0);
        String process = "" + one.at("/property/bk_process_id").longValue();
        assertThat(one.get("property").toString().replaceAll(RFC_3339, "TIME"))
                .isEqualTo("""
                                {"bk_biz_id":%s,"service_instance_id":%s,"bk_process_id":\
                                %s\
                                ,"bk_process_name":null,"bk_func_name":null,"bk_start_param_regex":null,"work_path":null,\
                                "user":null,"pid_file":null,"start_cmd":null,"stop_cmd":null,"restart_cmd":null,\
                                "face_stop_cmd":null,"reload_cmd":null,"description":null,"proc_num":null,\
                                "priority":null,"timeout":null,"bk_start_check_secs":null,"auto_start":null,\
                                "bind_info":null,"create_time":"TIME","last_time":"TIME","bk_supplier_account":"0"}""".formatted(business, id, process));
        JsonNode detailed = esb.data("list_service_instance_detail", fields("\"page\": {\"limit\": 1}"))
                .at("/info/0/process_instances/0");
        assertThat(detailed.get("process")).isEqualTo(one.get("property"));
        assertThat(detailed.get("relation")).isEqualTo(one.get("relation"));
        assertThat(one.get("relation").toString()).isEqualTo("""
                        {"bk_biz_id":%s,"bk_process_id":%s,"service_instance_id":\
                        %s,"process_template_id":0,"bk_host_id":1,"bk_supplier_account":"0"}""".formatted(business, process, id));
    }

    @Test
    void whatIsGivenIsKeptAndWhatTheServerSetsIsOverwritten() {
        String given =
                "\"bk_process_name\":\"n\",\"bk_func_name\":\"f\",\"bk_start_param_regex\":\"r\",\"work_path\":\"w\","
                        + "\"user\":\"u\",\"pid_file\":\"p\",\"start_cmd\":\"s\",\"stop_cmd\":\"t\",\"restart_cmd\":\"a\","
                        + "\"face_stop_cmd\":\"c\",\"reload_cmd\":\"l\",\"description\":\"加 \\n\",\"proc_num\":1,\"priority\":2,"
                        + "\"timeout\":3,\"bk_start_check_secs\":9223372036854775807,\"auto_start\":false,"
                        + "\"bind_info\":[{\"template_row_id\":5,\"ip\":null,\"port\":\"80\",\"protocol\":\"2\",\"enable\":null,"
                        + "\"approval\":{\"a\":[1]}}]";
        long id = instance("""
                {"bk_process_id": 1, "bk_biz_id": 2, "service_instance_id": 3,\
                 "bk_supplier_account": "x", "create_time": "x", "unknown": 1, %s}""".formatted(given));
        JsonNode property = esb.data(LIST, ofInstance(id)).at("/0/property");
        assertThat(property.toString()).contains("," + given + ",\"create_time\":");
        assertThat(property.get("bk_biz_id").longValue()).isEqualTo(business);
        assertThat(property.get("service_instance_id").longValue()).isEqualTo(id);
        assertThat(property.get("create_time").stringValue()).matches(RFC_3339);
    }

    @ParameterizedTest(name = "section 12.1: {0} is called {1}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {} | 127.0.0.1
            {"bk_process_name": "p"} | 127.0.0.1_p
            {"bind_info": [{"port": "80", "protocol": "1"}]} | 127.0.0.1_80
            {"bk_process_name": "p", "bind_info": []} | 127.0.0.1_p
            {"bk_process_name": "p", "bind_info": [{"port": "80", "protocol": "1", "ip": ""}]} | 127.0.0.1_p_80
            {"bk_process_name": "p", "bind_info": [{"port": "80,81", "protocol": "1", "ip": "::1"}, {"port": "9", "protocol": "1"}]} | ::1_p_80,81
            """)
    void namesByTheFirstProcess(String info, String name) {
        long id = instance(info);
        assertThat(name(id)).isEqualTo(name);
        esb.data(CREATE, ofInstance(id) + ", \"processes\": [{\"process_info\": {\"bk_process_name\": \"second\"}}]");
        assertThat(name(id)).isEqualTo(name);
        assertThat(Esb.ids(esb.data(
                        "list_service_instance", fields("\"search_key\": \"^" + name.replace(".", "[.]") + "$\""))))
                .containsExactly(id);
    }

    @Test
    void aNameThatWasGivenStays() {
        long id = esb.create(business, """
                                {"bk_host_id": 1, "service_instance_name": "given", "processes": [{"process_info": {}}]}""").get(0);
        long process = processes(id).get(0);
        esb.data(UPDATE, fields("\"processes\": [{\"bk_process_id\": " + process + ", \"bk_process_name\": \"p\"}]"));
        assertThat(name(id)).isEqualTo("given");
        long made = instance("""
                {"bk_process_name": "p"}""");
        esb.data(
                UPDATE,
                fields("\"processes\": [{\"bk_process_id\": " + processes(made).get(0)
                        + ", \"bk_process_name\": null}]"));
        assertThat(name(made)).isEqualTo("127.0.0.1");
    }

    /** Given is given, whatever it is. */
    @ParameterizedTest(name = "{0}")
    @ValueSource(strings = {"127.0.0.1_p", "service-instance-1"})
    void aNameThatLooksMadeStays(String name) {
        long id = esb.create(business, """
                                {"bk_host_id": 1, "service_instance_name": "%s\
                                ", "processes": [{"process_info": {"bk_process_name": "p"}}]}""".formatted(name)).get(0);
        esb.data(
                UPDATE,
                fields("\"processes\": [{\"bk_process_id\": " + processes(id).get(0)
                        + ", \"bk_process_name\": \"q\"}]"));
        assertThat(name(id)).isEqualTo(name);
    }

    /** It is called by its first process, whichever that is by now. */
    @Test
    void anInstanceOfNoProcessesGetsSome() {
        long id = esb.insert(business, 1).get(0);
        assertThat(name(id)).isEqualTo("service-instance-" + id);
        long first = esb.data(
                        CREATE,
                        ofInstance(id)
                                + ", \"processes\": [{\"process_info\": {\"bk_process_name\": \"a\"}}, {\"process_info\": {\"bk_process_name\": \"b\"}}]")
                .get(0)
                .longValue();
        assertThat(name(id)).isEqualTo("127.0.0.1_a");
        Answers.assertSuccess(esb.call(DELETE, fields("\"process_instance_ids\": [" + first + "]")));
        assertThat(name(id)).isEqualTo("127.0.0.1_b");
    }

    @Test
    void aFieldOfNullIsClearedAndOneThatIsMissingStays() {
        long id = instance("""
                        {"user": "u", "work_path": "w", "bind_info": [{"port": "80", "protocol": "1"}]}""");
        long process = processes(id).get(0);
        String before =
                esb.data(LIST, ofInstance(id)).at("/0/property/create_time").stringValue();
        esb.data(
                UPDATE,
                fields("\"processes\": [{\"bk_process_id\": " + process + ", \"user\": null, \"timeout\": 5}]"));
        JsonNode property = esb.data(LIST, ofInstance(id)).at("/0/property");
        assertThat(property.get("user").isNull()).isTrue();
        assertThat(property.get("work_path").stringValue()).isEqualTo("w");
        assertThat(property.get("timeout").longValue()).isEqualTo(5);
        assertThat(property.get("bind_info").size()).isEqualTo(1);
        assertThat(property.get("create_time").stringValue()).isEqualTo(before);
        assertThat(property.get("last_time").stringValue()).isGreaterThan(before);
    }

    @Test
    void theMostAtOnceInInputOrder() {
        long id = instance("{}");
        List<Long> made = Esb.longs(esb.data(CREATE, ofInstance(id) + ", \"processes\": [" + repeated("""
                        {"process_info": {}}""", 100) + "]"));
        assertThat(made).hasSize(100).isSorted().doesNotHaveDuplicates();
        assertThat(processes(id)).hasSize(101).endsWith(made.toArray(Long[]::new));
        List<Long> some = List.of(made.get(7), made.get(3), made.get(7));
        String changes = some.stream().map(process -> """
                        {"bk_process_id": %s, "timeout": 5}""".formatted(process)).collect(Collectors.joining(","));
        assertThat(Esb.longs(esb.data(UPDATE, fields("\"processes\": [" + changes + "]"))))
                .isEqualTo(some);
        esb.data(DELETE, fields("\"process_instance_ids\": " + made));
        assertThat(processes(id)).hasSize(1);
    }

    @Test
    void idsAreNeverGivenTwice() {
        long last = 0;
        for (int i = 0; i < 3; i++) {
            long process = processes(instance("{}")).get(0);
            assertThat(process).isGreaterThan(last);
            last = process;
            esb.data(DELETE, fields("\"process_instance_ids\": [" + process + "]"));
        }
        assertThat(esb.info(business).size()).isZero();
    }

    /** Another business's processes are not found: nothing is deleted, and nothing is listed. */
    @Test
    void anotherBusinesss() {
        long id = instance("{}");
        String other = "\"bk_biz_id\": " + Ids.number();
        esb.data(DELETE, other + ", \"process_instance_ids\": " + processes(id));
        assertThat(processes(id)).hasSize(1);
        assertThat(esb.data(LIST, other + ", \"service_instance_id\": " + id).toString())
                .isEqualTo("[]");
    }

    @Test
    void allOrNothing() {
        long id = instance("""
                {"bk_process_name": "a"}""");
        assertThat(esb.call(
                                CREATE,
                                ofInstance(id)
                                        + ", \"processes\": [{\"process_info\": {}}, {\"process_info\": {\"bk_process_name\": \"a\"}}]")
                        .json()
                        .get("result")
                        .booleanValue())
                .isFalse();
        assertThat(processes(id)).hasSize(1);
        Reply update = esb.call(
                UPDATE,
                fields("\"processes\": [{\"bk_process_id\": " + processes(id).get(0)
                        + ", \"user\": \"u\"}, {\"bk_process_id\": 9000000000000007}]"));
        assertThat(update.json().get("result").booleanValue()).isFalse();
        assertThat(esb.data(LIST, ofInstance(id)).at("/0/property/user").isNull())
                .isTrue();
        Reply creation = esb.call("create_service_instance", creation("""
                                {"bk_host_id": 1, "processes": [{"process_info": {}}]}, {"bk_host_id": 1, "processes": [{"process_info": {"bk_process_name": ""}}]}"""));
        assertThat(creation.json().get("result").booleanValue()).isFalse();
        assertThat(esb.info(business).size()).isEqualTo(1);
    }

    @Test
    void asManyAsARowHolds() {
        String text = "x".repeat(500_000);
        long id = instance("""
                {"description": "%s"}""".formatted(text));
        String another = ", \"processes\": [{\"process_info\": {\"description\": \"" + text + "\"}}]";
        esb.data(CREATE, ofInstance(id) + another);
        Answers.assertCmdb(
                esb.call(CREATE, ofInstance(id) + another), Answers.BAD_PARAMETER, Answers.unverified("processes"));
        Answers.assertCmdb(
                esb.call("create_service_instance", creation("""
                                {"bk_host_id": 1, "processes": [{"process_info": {"user": "\\ud800"}}]}""")),
                Answers.BAD_PARAMETER,
                Answers.unverified("processes"));
        assertThat(processes(id)).hasSize(2);
    }

    /** Further keys are kept whatever stands there, as long as a call can bring it. */
    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({"400, [, ]", "400, '{\"a\":', }", "900, 9, ''", "40000, x, ''"})
    void whateverIsKeptComesBack(int times, String opening, String closing) {
        boolean isNested = !closing.isEmpty();
        String value = opening.repeat(times) + (isNested ? "1" : "") + closing.repeat(times);
        String more = opening.equals("x") ? "\"" + value + "\":1" : "\"more\":" + value;
        long id = instance("""
                {"bind_info": [{"port": "80", "protocol": "1", %s}]}""".formatted(more));
        Reply listed = esb.call(LIST, ofInstance(id));
        assertThat(listed.body()).contains(more);
        assertThat(esb.call("list_service_instance_detail", fields("\"page\": {\"limit\": 1}"))
                        .body())
                .contains(more);
        String declared = """
                {"blueking": {"businesses": [{"id": %s\
                , "service-instances": [{"id": %s, "processes": [{"process_info": {"bind_info": \
                [{"port": "80", "protocol": "1", %s}]}}]}]}]}}""".formatted(business, id, more);
        Reply put = esb.http()
                .send("PUT", "/_tagmock/state?bk_biz_id=" + business, declared.getBytes(StandardCharsets.UTF_8));
        assertThat(put.status()).as(put.body()).isEqualTo(204);
        assertThat(esb.http().get("/_tagmock/state").json().has("blueking")).isTrue();
    }

    /** What could be stored and not read again is not stored: the lists stay good. */
    @ParameterizedTest(name = "{0} times {1}")
    @CsvSource({"900, [, ]", "900, '{\"a\":', }", "9999, 9, ''"})
    void whatCouldNotBeReadAgain(int times, String opening, String closing) {
        String value = opening.repeat(times) + (closing.isEmpty() ? "" : "1") + closing.repeat(times);
        Reply rejected = esb.call("create_service_instance", creation("""
                        {"bk_host_id": 1, "processes": [{"process_info": {"bind_info": [{"port": "80",\
                         "protocol": "1", "more": %s}]}}]}""".formatted(value)));
        assertThat(rejected.json().get("code").intValue())
                .as(rejected.body())
                .isIn(Answers.BAD_PARAMETER, Answers.BAD_JSON);
        assertThat(esb.data("list_service_instance_detail", fields("\"page\": {\"limit\": 1}"))
                        .toString())
                .isEqualTo("""
                        {"count":0,"info":[]}""");
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

    private String name(long id) {
        return esb.instance(business, id).get("name").stringValue();
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
