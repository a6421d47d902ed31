package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Section 4, ListInstanceTags. */
@ServerTest
class ListInstanceTagsTest {
    @LocalServerPort
    private int port;

    @Test
    void theWholeBody() {
        String id = Ids.hex();
        TestGateway gateway = new TestGateway(port, Ids.hex(), id);
        gateway.create("b", "1", "a", "");
        isList(gateway.list(), """
                        {"resource_id":"%s","resouce_detail":null,"resource_name":"%s\
                        ","tags":[{"key":"b","value":"1"},{"key":"a","value":""}]}""".formatted(id, id));
    }

    /** The open world: whatever a call names exists. */
    @Test
    void aGatewayNeverNamedBeforeHasNoTags() {
        String id = Ids.hex();
        TestGateway gateway = new TestGateway(port, Ids.hex(), id);
        for (int i = 0; i < 2; i++) {
            isList(gateway.list(), """
                            {"resource_id":"%s","resouce_detail":null,"resource_name":"%s\
                            ","tags":[]}""".formatted(id, id));
        }
    }

    @Test
    void tagsAreListedInTheOrderOfTheirCreation() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("z", "1", "键", "2");
        gateway.create("a", "3");
        gateway.create("M", "4", "b", "5");
        assertThat(gateway.tags().keySet()).containsExactly("z", "键", "a", "M", "b");
    }

    @Test
    void overwritingKeepsThePlace() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("a", "1", "b", "2", "c", "3");
        gateway.create("d", "4", "b", "new", "a", "newer");
        assertThat(gateway.tags().keySet()).containsExactly("a", "b", "c", "d");
    }

    @Test
    void deletingAndCreatingMovesToTheEnd() {
        TestGateway gateway = new TestGateway(port);
        gateway.create("a", "1", "b", "2", "c", "3");
        gateway.delete("a", "", "c", "");
        gateway.create("a", "4");
        gateway.create("c", "5");
        assertThat(gateway.tags().keySet()).containsExactly("b", "a", "c");
    }

    /** Section 7: the vendor's Terraform provider deletes all old pairs, then creates all new ones. */
    @Test
    void replacingAllTagsOfAFullGateway() {
        TestGateway gateway = new TestGateway(port);
        String[] old = new String[40];
        for (int i = 0; i < 20; i++) {
            old[2 * i] = "old" + i;
            old[2 * i + 1] = "v" + i;
        }
        gateway.create(old);
        Answer.DONE.isGivenBy(gateway.delete(old));
        Answer.DONE.isGivenBy(gateway.createMany("new", 20));
        assertThat(gateway.tags().keySet()).hasSize(20).allMatch(key -> key.startsWith("new"));
    }

    private static void isList(Reply reply, String body) {
        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEqualTo(body);
        assertThat(reply.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(reply.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }
}
