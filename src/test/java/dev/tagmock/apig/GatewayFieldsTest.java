package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Lifecycle contract, section 8: what a gateway is made of, as it is given and as it comes back. */
@ServerTest
class GatewayFieldsTest {
    @LocalServerPort
    private int port;

    @ParameterizedTest(name = "section 8, {0}: {1} is read as {2}: {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            spec_id                          | "PLATINUM_X8"          | spec                            | "PLATINUM_X8"
            spec_id                          | "NLB_BASIC_IPV6"       | spec                            | "NLB_BASIC_IPV6"
            spec_id                          | ""                     | spec                            | "BASIC"
            vpc_id                           | "vpc-1"                | vpc_id                          | "vpc-1"
            subnet_id                        | "sub-1"                | subnet_id                       | "sub-1"
            subnet_id                        | "sub-1"                | virsubnet_id                    | "sub-1"
            security_group_id                | "sg-1"                 | security_group_id               | "sg-1"
            available_zone_ids               | ["eu-de-02","x"]       | available_zone_ids              | "[eu-de-02, x]"
            description                      | "to try things"        | description                     | "to try things"
            description                      | ""                     | description                     | ""
            maintain_begin                   | "06:00:00"             | maintain_begin                  | "06:00:00"
            maintain_begin                   | "06:00:00"             | maintain_end                    | "10:00:00"
            maintain_end                     | "02:00:00"             | maintain_begin                  | "22:00:00"
            bandwidth_size                   | 3                      | bandwidth_size                  | 3
            bandwidth_size                   | 3                      | bandwidth_charging_mode         | "bandwidth"
            bandwidth_charging_mode          | "traffic"              | bandwidth_charging_mode         | null
            ingress_bandwidth_size           | 5                      | ingress_bandwidth_charging_mode | "bandwidth"
            ingress_bandwidth_charging_mode  | "traffic"              | ingress_bandwidth_charging_mode | null
            loadbalancer_provider            | "lvs"                  | loadbalancer_provider           | "lvs"
            enterprise_project_id            | "ep-1"                 | enterprise_project_id           | "ep-1"
            enterprise_project_id            | ""                     | enterprise_project_id           | "0"
            eip_id                           | "eip"                  | eip_address                     | null
            elb_id                           | "elb"                  | listeners                       | null
            ipv6_enable                      | true                   | ingress_ip_v6                   | null
            tags                             | null                   | is_releasable                   | true
            """)
    void comesBackAsGiven(String field, String given, String shown, String value) {
        TestProject project = new TestProject(port);
        assertThat(created(project, """
                {"instance_name":"front","%s":%s}""".formatted(field, given)).get(shown).toString())
                .isEqualTo(value);
    }

    /** Half of a surrogate pair is text in JSON, and no store's. */
    @Test
    void halfACharacterComesBackAsGiven() {
        assertThat(created(new TestProject(port), """
                        {"instance_name":"front","description":"x\\udc00y \\ud83d\\ude00 \\u0000"}""").get("description").stringValue())
                .isEqualTo("x\udc00y \ud83d\ude00 \0");
    }

    @Test
    void whatIsPublicHasAnAddress() {
        JsonNode gateway = created(new TestProject(port), """
                        {"instance_name":"front","bandwidth_size":7,"ingress_bandwidth_size":5}""");
        assertThat(gateway.get("nat_eip_address").stringValue()).matches("[0-9.]{7,15}");
        assertThat(gateway.at("/publicips/0/bandwidth_size").intValue()).isEqualTo(5);
        assertThat(gateway.at("/publicips/0/ip_address").stringValue())
                .startsWith("203.0.113.")
                .isEqualTo(gateway.get("eip_address").stringValue());
    }

    @Test
    void theEndpointServiceHasTheNameThatWasGiven() {
        TestProject project = new TestProject(port);
        JsonNode gateway = created(project, """
                {"instance_name":"front","vpcep_service_name":"mine"}""");
        assertThat(gateway.at("/endpoint_service/service_name").stringValue()).startsWith(project.id() + ".mine.");
        assertThat(gateway.at("/endpoint_services/0")).isEqualTo(gateway.get("endpoint_service"));
    }

    @ParameterizedTest(name = "section 8: {0} is {1} {2} {3}")
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            "spec_id":"SMALL"                                        | 404 | APIC.7301 | Instance spec not found
            "spec_id":"NLB_PLATINUM_X2"                              | 404 | APIC.7301 | Instance spec not found
            "spec_id":1                                              | 400 | APIC.7211 | spec_id
            "vpc_id":"01234567890123456789012345678901234567890123456789012345678901234" | 400 | APIC.7211 | vpc_id
            "subnet_id":{}                                           | 400 | APIC.7211 | subnet_id
            "security_group_id":true                                 | 400 | APIC.7211 | security_group_id
            "available_zone_ids":"eu-de-01"                          | 400 | APIC.7211 | available_zone_ids
            "available_zone_ids":[1]                                 | 400 | APIC.7211 | available_zone_ids
            "available_zone_ids":[null]                              | 400 | APIC.7211 | available_zone_ids
            "available_zone_ids":["1","2","3","4","5","6","7","8","9","10","11"] | 400 | APIC.7211 | available_zone_ids
            "description":"a<b"                                      | 400 | APIC.7211 | description
            "maintain_begin":"23:00:00"                              | 400 | APIC.7211 | maintainBegin
            "maintain_end":"2:00"                                    | 400 | APIC.7211 | maintainEnd
            "maintain_begin":"22:00:00","maintain_end":"06:00:00"    | 400 | APIC.7230 | The maintenance time window must be 4 hours.
            "bandwidth_size":"5"                                     | 400 | APIC.7211 | bandwidth_size
            "bandwidth_size":5.0                                     | 400 | APIC.7211 | bandwidth_size
            "bandwidth_size":-1                                      | 400 | APIC.7211 | bandwidth_size
            "bandwidth_size":2001                                    | 400 | APIC.7211 | bandwidth_size
            "bandwidth_charging_mode":"free"                         | 400 | APIC.7211 | bandwidth_charging_mode
            "ingress_bandwidth_size":2001                            | 400 | APIC.7211 | ingress_bandwidth_size
            "ingress_bandwidth_charging_mode":""                     | 400 | APIC.7211 | ingress_bandwidth_charging_mode
            "loadbalancer_provider":"alb"                            | 400 | APIC.7211 | loadbalancer_provider
            "vpcep_service_name":"a b"                               | 400 | APIC.7211 | vpcep_service_name
            "vpcep_service_name":"01234567890123456"                 | 400 | APIC.7211 | vpcep_service_name
            "ipv6_enable":"true"                                     | 400 | APIC.7211 | ipv6_enable
            "tags":[{"key":"k"},{"key":"#"}],"spec_id":"SMALL"       | 400 | APIC.7211 | key
            "vpc_id":1,"spec_id":2                                   | 400 | APIC.7211 | spec_id
            "tags":1,"vpc_id":{},"description":">"                   | 400 | APIC.7211 | vpc_id
            "tags":[{"key":1}],"maintain_end":"x","maintain_begin":1 | 400 | APIC.7211 | maintainBegin
            "maintain_begin":"22:00:00","maintain_end":"22:00:00","spec_id":"SMALL" | 400 | APIC.7230 | The maintenance time window must be 4 hours.
            """)
    void isRejected(String fields, int status, String code, String text) {
        TestProject project = new TestProject(port);
        Reply reply = project.create("""
                {"instance_name":"front",%s}""".formatted(fields));
        assertThat(reply.status()).as(reply.body()).isEqualTo(status);
        assertThat(reply.json().get("error_code").stringValue()).isEqualTo(code);
        assertThat(reply.json().get("error_msg").stringValue())
                .endsWith(code.equals("APIC.7211") ? "parameter name[" + text + "]" : text);
        assertThat(project.listed("")).isEmpty();
    }

    @Test
    void aDescriptionIsCountedInCodePoints() {
        TestProject project = new TestProject(port);
        String longest = "\ud834\udd1e".repeat(255);
        assertThat(created(project, """
                {"instance_name":"front","description":"%s"}""".formatted(longest)).get("description").stringValue())
                .isEqualTo(longest);
        Answer.badParameter("description").isGivenBy(project.create("""
                        {"instance_name":"front","description":"%sx"}""".formatted(longest)));
    }

    /** As long as each field may be, of characters that JSON and UTF-16 have more than one unit for. */
    @ParameterizedTest(name = "of {0}")
    @ValueSource(strings = {"\\u0001", "\\ud834\\udd1e"})
    void theLongestOfAll(String character) {
        TestProject project = new TestProject(port);
        String longest = character.repeat(255 / (character.length() / 6));
        String id = character.repeat(64);
        JsonNode shown = created(project, """
                        {"instance_name":"front","description":"%s","vpc_id":"%s\
                        ","subnet_id":"%s","security_group_id":"%s\
                        ","enterprise_project_id":"%s","available_zone_ids":["%s"\
                        %s]}""".formatted(
                        character.repeat(255), id, id, id, longest, longest, (",\"" + longest + "\"").repeat(9)));
        assertThat(shown.get("vpc_id")
                        .stringValue()
                        .codePointCount(0, shown.get("vpc_id").stringValue().length()))
                .isEqualTo(64);
        Answer.badParameter("vpc_id").isGivenBy(project.create("""
                        {"instance_name":"front","vpc_id":"%sx"}""".formatted(id)));
    }

    @Test
    void anEditionOfAnyLengthIsUnknown() {
        Reply reply =
                new TestProject(port).create("{\"instance_name\":\"front\",\"spec_id\":\"" + "x".repeat(300) + "\"}");
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.json().get("error_code").stringValue()).isEqualTo("APIC.7301");
    }

    /** Section 8: two reads, a restart and a replica give the same; only what a call changes changes. */
    @Test
    void whatIsMadeStaysTheSame() {
        TestProject project = new TestProject(port);
        project.create("""
                {"instance_name":"front","instance_id":"gw"}""");
        String shown = project.get("/instances/gw").body();
        assertThat(project.get("/instances/gw").body()).isEqualTo(shown);
        Reply updated = new Http(port)
                .send(
                        "PUT",
                        project.path("/instances/gw"),
                        """
                                {"description":"new"}""".getBytes(StandardCharsets.UTF_8),
                        "X-Auth-Token",
                        "any");
        assertThat(updated.body()).isEqualTo(shown.replace("\"description\":\"\"", "\"description\":\"new\""));
    }

    private static JsonNode created(TestProject project, String body) {
        Reply created = project.create(body);
        assertThat(created.status()).as(created.body()).isEqualTo(202);
        Reply shown =
                project.get("/instances/" + created.json().get("instance_id").stringValue());
        assertThat(shown.status()).isEqualTo(200);
        return shown.json();
    }
}
