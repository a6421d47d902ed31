package dev.tagmock.apig;

import com.huaweicloud.sdk.core.HcClient;
import com.huaweicloud.sdk.core.auth.ICredential;
import com.huaweicloud.sdk.core.http.HttpClient;
import com.huaweicloud.sdk.core.http.HttpRequest;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/**
 * The way in which users of the SDK send a token, for which it has no credential of its own.
 *
 * @param headers those to send
 * @param path values for the path's placeholders; without one, the SDK sends the placeholder itself
 */
record TokenCredential(Map<String, String> headers, Map<String, Object> path) implements ICredential {
    static TokenCredential of(String token, String project) {
        return new TokenCredential(Map.of("X-Auth-Token", token), Map.of("project_id", project));
    }

    @Override
    public CompletableFuture<ICredential> processAuthParams(HcClient client, String regionId) {
        return CompletableFuture.completedFuture(this);
    }

    @Override
    public CompletableFuture<HttpRequest> processAuthRequest(HttpRequest request, HttpClient client) {
        return CompletableFuture.completedFuture(syncProcessAuthRequest(request, client));
    }

    @Override
    public HttpRequest syncProcessAuthRequest(HttpRequest request, HttpClient client) {
        return request.builder()
                .addAutoFilledPathParam(path)
                .addHeaders(headers)
                .build();
    }

    @Override
    public ICredential deepClone() {
        return this;
    }
}
