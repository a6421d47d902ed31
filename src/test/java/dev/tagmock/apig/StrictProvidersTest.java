package dev.tagmock.apig;

import dev.tagmock.testing.Http;
import dev.tagmock.testing.Signer;
import dev.tagmock.testing.StrictApigTest;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;

/** Lifecycle contract, section 15, where credentials are verified and resources declared. */
@StrictApigTest
class StrictProvidersTest {
    private final ProviderSequences byToken;
    private final ProviderSequences byAccessKey;

    StrictProvidersTest(@LocalServerPort int port) {
        Http http = new Http(port);
        byToken = new ProviderSequences(http, StrictApigTest.PROJECT, (method, path, query, body) ->
                new String[] {"X-Auth-Token", "owner-token"});
        Signer signer = new Signer("AKOWNER", "owner-secret-key");
        byAccessKey = new ProviderSequences(
                http,
                StrictApigTest.PROJECT,
                (method, path, query, body) -> signer.headers(method, path, query, body, Instant.now()));
    }

    @Test
    void openTelekomCloudByToken() {
        byToken.openTelekomCloud();
    }

    @Test
    void openTelekomCloudByAccessKey() {
        byAccessKey.openTelekomCloud();
    }

    @Test
    void huaweiCloudByToken() {
        byToken.huaweiCloud();
    }

    @Test
    void huaweiCloudByAccessKey() {
        byAccessKey.huaweiCloud();
    }
}
