package dev.tagmock.blueking;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Contract, section 1. */
@ServerTest
class RoutingTest {
    private static final String NO_LABELS =
            Esb.body("\"bk_biz_id\": 1, \"instance_ids\": [], \"labels\": {}"); // rejected by CMDB: the route was found

    @LocalServerPort
    private int port;

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/c/compapi/v2/cc/add_label_for_service_instance",
                "/api/c/compapi/v2/cc/add_label_for_service_instance/",
                "/api/c/compapi/v2/cc/add_label_for_service_instance//",
                "/api/c/compapi/v2/cc/add_label_for_service_instance///",
                "/api/c/compapi//v2/cc/add_label_for_service_instance/",
                "//api/c/compapi/v2/cc/add_label_for_service_instance",
                "/api/c/compapi/v2/cc/add_label_for_service_instance/?a=b",
                "/api/c/compapi/v2/cc/add_label_for_service_instance?",
            })
    void slashesAroundARouteDoNotMatter(String path) {
        Answers.assertCmdb(new Http(port).post(path, NO_LABELS), Answers.UNASSIGNED, "'instanceIDs' unassigned");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/c/compapi/cc/add_label_for_service_instance/",
                "/api/c/compapi/v1/cc/add_label_for_service_instance/",
                "/api/c/compapi/v2/add_label_for_service_instance/",
                "/api/c/compapi/v2/cc/add_label_for_service_instance/1/",
                "/api/c/compapi/v2/cc/add_label_for_service_instances/",
                "/api/c/compapi/v2/cc/Add_Label_For_Service_Instance/",
                "/api/c/compapi/v2/cc/add_label_for_service_instance;a=b/",
                "/api/c/compapi/v2/cc/add_label_for_service_instance.json",
                "/api/c/compapi/v2/cc//",
                "/api/c/compapi/v2/",
                "/api/c/compapi/",
                "/api/c/compapi",
                "/api/c/compapi/%E5%8A%A0/",
            })
    void withoutARouteThereIsNoContent(String path) {
        Answers.assertNoRoute(new Http(port).post(path, NO_LABELS));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "post", "FOO"})
    void anotherMethodIsNoRoute(String method) {
        byte[] body = method.equals("TRACE") ? new byte[0] : NO_LABELS.getBytes(StandardCharsets.UTF_8);
        Answers.assertNoRoute(new Http(port).send(method, Esb.ADD, body));
    }

    @Test
    void aHeadHasTheSameStatusAndNoBody() {
        Reply reply = new Http(port).send("HEAD", Esb.ADD, new byte[0]);
        assertThat(reply.status()).isEqualTo(404);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.headers().map()).doesNotContainKey("allow");
    }

    @Test
    void aBrowsersPreflightIsNoRouteEither() {
        Reply reply = new Http(port)
                .send(
                        "OPTIONS",
                        Esb.ADD,
                        new byte[0],
                        "Origin",
                        "http://example.com",
                        "Access-Control-Request-Method",
                        "POST");
        Answers.assertNoRoute(reply);
    }

    @Test
    void anUnknownPathNeedsNoCredentialsToBeUnknown() {
        Answers.assertNoRoute(new Http(port).post(Esb.ROOT + "no_such_component/", "{broken"));
    }
}
