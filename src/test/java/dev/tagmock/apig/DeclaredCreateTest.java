package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.test.context.TestPropertySource;

/** Lifecycle contract, section 8, column create: what is mandatory where resources are declared. */
@ServerTest
@TestPropertySource(properties = "tagmock.resources=declared")
class DeclaredCreateTest {
    private static final String BODY = """
            {"instance_name":"front","spec_id":"BASIC","vpc_id":"v","subnet_id":"s","security_group_id":"g",\
            "available_zone_ids":["a"]}""";

    private final TestProject project;

    DeclaredCreateTest(@LocalServerPort int port) {
        project = new TestProject(port);
    }

    @Test
    void all() {
        assertThat(project.create(BODY).status()).isEqualTo(202);
    }

    @ParameterizedTest(name = "section 8: without {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "spec_id":"BASIC",        | parameter name[spec_id]
            "vpc_id":"v",             | parameter name[vpc_id]
            "subnet_id":"s",          | parameter name[subnet_id]
            "security_group_id":"g",  | parameter name[security_group_id]
            ,"available_zone_ids":["a"] | An AZ must be specified.
            """)
    void oneMissing(String field, String message) {
        assertRejected(BODY.replace(field, ""), message);
        String nothing = field.replaceFirst(":[^,]+", ":null").replace("""
                ["a"]""", "null");
        assertRejected(BODY.replace(field, nothing), message);
        String empty = field.replaceFirst(":\"[^,]+", ":\"\"").replace("""
                ["a"]""", "[]");
        assertRejected(BODY.replace(field, empty), message);
    }

    @ParameterizedTest(name = "section 8, order: {0}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            {}                                                        | parameter name[instance_name]
            {"instance_name":"front"}                                 | parameter name[spec_id]
            {"instance_name":"front","description":"<"}               | parameter name[spec_id]
            {"instance_name":"front","spec_id":"X","vpc_id":1}        | parameter name[vpc_id]
            {"instance_name":"front","spec_id":"X","vpc_id":"v","subnet_id":"s","security_group_id":"g","description":"<"} | An AZ must be specified.
            {"instance_name":"front","spec_id":"X","vpc_id":"v","subnet_id":"s","security_group_id":"g","available_zone_ids":1} | parameter name[available_zone_ids]
            {"instance_name":"front","spec_id":"X","vpc_id":"v","subnet_id":"s","security_group_id":"g","available_zone_ids":["a"]} | Instance spec not found
            """)
    void theFirstMistakeIsNamed(String body, String message) {
        assertRejected(body, message);
    }

    private void assertRejected(String body, String message) {
        Reply rejected = project.create(body);
        assertThat(rejected.status()).as(body).isBetween(400, 404);
        assertThat(rejected.json().get("error_msg").stringValue()).as(body).endsWith(message);
        assertThat(rejected.json().get("error_code").stringValue())
                .isEqualTo(
                        message.contains("AZ")
                                ? "APIC.7238"
                                : message.contains("spec not") ? "APIC.7301" : "APIC.7211");
    }
}
