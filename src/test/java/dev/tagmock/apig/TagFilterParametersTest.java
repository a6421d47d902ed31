package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.ServerTest;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 2, the rows of 400 {@code APIC.7211}, for ListInstancesByTags and ShowInstancesNumByTags (section 4). */
@ServerTest
class TagFilterParametersTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "section 2, bad parameter: {1} is named for {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            ``                                       | body
            {                                        | body
            nonsense                                 | body
            null                                     | body
            []                                       | body
            "x"                                      | body
            5                                        | body
            {"tags":[]} trailing                     | body
            {"without_any_tag":"true"}               | without_any_tag
            {"without_any_tag":1}                    | without_any_tag
            {"without_any_tag":[]}                   | without_any_tag
            {"without_any_tag":{}}                   | without_any_tag
            {"without_any_tag":""}                   | without_any_tag
            {"tags":{}}                              | tags
            {"tags":"x"}                             | tags
            {"tags":""}                              | tags
            {"tags":7}                               | tags
            {"tags":[null]}                          | tags
            {"tags":["x"]}                           | tags
            {"tags":[[]]}                            | tags
            {"tags":[{}]}                            | key
            {"tags":[{"values":[]}]}                 | key
            {"tags":[{"key":null}]}                  | key
            {"tags":[{"key":""}]}                    | key
            {"tags":[{"key":1}]}                     | key
            {"tags":[{"key":true}]}                  | key
            {"tags":[{"key":["k"]}]}                 | key
            {"tags":[{"key":"k","values":"v"}]}      | values
            {"tags":[{"key":"k","values":""}]}       | values
            {"tags":[{"key":"k","values":{}}]}       | values
            {"tags":[{"key":"k","values":1}]}        | values
            {"tags":[{"key":"k","values":[null]}]}   | values
            {"tags":[{"key":"k","values":[1]}]}      | values
            {"tags":[{"key":"k","values":[true]}]}   | values
            {"tags":[{"key":"k","values":["v",{}]}]} | values
            {"matches":{}}                           | matches
            {"matches":"x"}                          | matches
            {"matches":[null]}                       | matches
            {"matches":["x"]}                        | matches
            {"matches":[{}]}                         | key
            {"matches":[{"value":"v"}]}              | key
            {"matches":[{"key":"instance_name","value":"v"}]}    | key
            {"matches":[{"key":"RESOURCE_NAME","value":"v"}]}    | key
            {"matches":[{"key":"resource_name","value":null}]}   | value
            {"matches":[{"key":"resource_name"}]}    | value
            {"matches":[{"key":"resource_name","value":1}]}      | value
            {"matches":[{"key":"resource_name","value":["v"]}]}  | value
            {"tags":[{"key":""}],"without_any_tag":true}         | key
            """)
    void isNamed(String body, String parameter) {
        TestProject project = new TestProject(port);
        Answer.badParameter(parameter).isGivenBy(project.filter(body));
        Answer.badParameter(parameter).isGivenBy(project.count(body));
    }

    @ParameterizedTest(name = "section 4, up to 20 keys of 20 values: {0} keys of {1} values name {2}")
    @CsvSource({"21, 0, tags", "20, 21, values", "1, 21, values", "21, 21, tags", "1, 5000, values"})
    void tooMany(int keys, int values, String parameter) {
        String allValues =
                IntStream.range(0, values).mapToObj(i -> "\"v" + i + "\"").collect(Collectors.joining(","));
        String body = IntStream.range(0, keys)
                .mapToObj(i -> """
                        {"key":"k%s","values":[%s]}""".formatted(i, allValues))
                .collect(Collectors.joining(",", """
                        {"tags":[""", "]}"));
        isNamed(body, parameter);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "application/json;charset=UTF-8",
                "application/x-www-form-urlencoded",
                "multipart/form-data; boundary=x",
                "text/plain",
                "garbage"
            })
    void theContentTypeIsNotLookedAt(String contentType) {
        TestProject project = new TestProject(port);
        project.gatewayNamed("one", "k", "v");
        project.gatewayNamed("two", "k", "v");
        String[] headers = {"X-Auth-Token", "any", "Content-Type", contentType};
        String body = TestProject.havingTag("k", "v");
        Http http = new Http(port);
        String page = http.post(project.path("/resource-instances/filter?limit=1&offset=1"), body, headers)
                .body();
        assertThat(page).contains("\"two\"").doesNotContain("\"one\"").endsWith("\"total_count\":2}");
        assertThat(http.post(project.path("/resource-instances/count"), body, headers)
                        .body())
                .isEqualTo("""
                        {"total_count":2}""");
    }
}
