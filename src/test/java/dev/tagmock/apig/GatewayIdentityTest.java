package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.entry;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.ServerTest;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Which path names which gateway: project and id together, taken as they are. */
@ServerTest
class GatewayIdentityTest {
    @LocalServerPort
    private int port;

    @Test
    void oneIdInTwoProjectsIsTwoGateways() {
        String id = Ids.hex();
        TestGateway one = new TestGateway(port, Ids.hex(), id);
        TestGateway other = new TestGateway(port, Ids.hex(), id);
        one.create("k", "one");
        other.create("k", "other");
        other.create("more", "v");
        assertThat(one.tags()).containsExactly(entry("k", "one"));
        assertThat(other.tags()).containsExactly(entry("k", "other"), entry("more", "v"));
    }

    @Test
    void twoIdsInOneProjectAreTwoGateways() {
        String project = Ids.hex();
        TestGateway one = new TestGateway(port, project, Ids.hex());
        TestGateway other = new TestGateway(port, project, Ids.hex());
        one.create("k", "one");
        assertThat(other.tags()).isEmpty();
    }

    /** Ids that a careless reading takes for the id before the hyphen. */
    @ParameterizedTest
    @ValueSource(
            strings = {";", ";a", ";a=b", "%3Ba", "%20", "+", ".json", "%25", "%25zz", "%3F", "%23", "%C3%A9", "A"})
    void idsAreTakenWhole(String suffix) {
        String project = Ids.hex();
        String id = Ids.hex();
        TestGateway plain = new TestGateway(port, project, id);
        TestGateway suffixed = new TestGateway(port, project, id + suffix);
        Answer.DONE.isGivenBy(suffixed.create("k", "v"));
        assertThat(suffixed.tags()).containsExactly(entry("k", "v"));
        assertThat(plain.tags()).isEmpty();
    }

    @Test
    void escapedAndRawSpellingsNameOneGateway() {
        String project = Ids.hex();
        String id = Ids.hex();
        new TestGateway(port, project, id + ";a").create("k", "v");
        assertThat(new TestGateway(port, project, id + "%3ba").tags()).containsExactly(entry("k", "v"));
        assertThat(new TestGateway(port, project, id + "%3B%61").tags()).containsExactly(entry("k", "v"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"网关", "passerelle-é", "𠮷", "a b", "a+b&c=d", "{id}", "%"})
    void idsOfAnyCharacters(String name) {
        String id = name + Ids.hex();
        TestGateway gateway = new TestGateway(port, encoded(name + Ids.hex()), encoded(id));
        Answer.DONE.isGivenBy(gateway.create("k", "v"));
        assertThat(gateway.list().json().get("resource_id").stringValue()).isEqualTo(id);
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }

    @Test
    void theLongestIds() {
        TestGateway gateway =
                new TestGateway(port, Ids.hex() + "p".repeat(255 - 32), Ids.hex() + encoded("网".repeat(255 - 32)));
        Answer.DONE.isGivenBy(gateway.create("k", "v"));
        assertThat(gateway.tags()).containsExactly(entry("k", "v"));
    }

    /** Ids that no gateway can have are unknown, in an open world too. */
    @ParameterizedTest
    @ValueSource(strings = {"%0A", "a%09b", "%7F", "%C2%85", "a%0D%0Ab"})
    void anIdWithControlCharactersIsUnknown(String id) {
        isUnknown(new TestGateway(port, Ids.hex(), id));
        isUnknown(new TestGateway(port, id, Ids.hex()));
    }

    @ParameterizedTest
    @ValueSource(ints = {256, 5000})
    void anIdLongerThan255CharactersIsUnknown(int length) {
        isUnknown(new TestGateway(port, Ids.hex(), "x".repeat(length)));
        isUnknown(new TestGateway(port, "x".repeat(length), Ids.hex()));
    }

    private static void isUnknown(TestGateway gateway) {
        Answer.UNKNOWN_GATEWAY.isGivenBy(gateway.create("k", "v"));
        Answer.UNKNOWN_GATEWAY.isGivenBy(gateway.delete("k", ""));
        Answer.UNKNOWN_GATEWAY.isGivenBy(gateway.list());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
