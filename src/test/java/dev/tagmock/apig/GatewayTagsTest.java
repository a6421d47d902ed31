package dev.tagmock.apig;

import static org.assertj.core.api.Assertions.assertThat;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Ids;
import dev.tagmock.testing.Reply;
import dev.tagmock.testing.ServerTest;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

@ServerTest
class GatewayTagsTest {
    @LocalServerPort
    private int port;

    @Test
    void theCreateExampleOfThePage() {
        Http http = new Http(port);
        String tags = "/v2/" + Ids.hex() + "/apigw/instances/" + Ids.hex() + "/instance-tags";
        Reply created = http.post(tags + "/action", """
                {
                  "action" : "create",
                  "tags" : [ {
                    "key" : "test-key",
                    "value" : "test-value"
                  } ]
                }
                """, "X-Auth-Token", "any");
        assertThat(created.status()).isEqualTo(204);
        assertThat(created.body()).isEmpty();
        assertThat(created.header("X-Request-Id")).matches("[0-9a-f]{32}");
    }
}
