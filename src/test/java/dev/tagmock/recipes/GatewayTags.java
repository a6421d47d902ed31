package dev.tagmock.recipes;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;

/** What somebody tests: reads tags, and asks once more if the service fails. */
record GatewayTags(URI endpoint, String project) {
    String of(String gateway) throws IOException, InterruptedException {
        HttpResponse<String> answer = get(gateway);
        return (answer.statusCode() < 500 ? answer : get(gateway)).body();
    }

    private HttpResponse<String> get(String gateway) throws IOException, InterruptedException {
        URI url = endpoint.resolve("/v2/" + project + "/apigw/instances/" + gateway + "/instance-tags");
        return HttpClient.newHttpClient()
                .send(HttpRequest.newBuilder(url).header("X-Auth-Token", "any").build(), BodyHandlers.ofString());
    }
}
