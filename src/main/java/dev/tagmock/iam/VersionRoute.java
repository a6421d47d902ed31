package dev.tagmock.iam;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.servlet.function.RequestPredicates;
import org.springframework.web.servlet.function.RouterFunction;
import org.springframework.web.servlet.function.RouterFunctions;
import org.springframework.web.servlet.function.ServerRequest;
import org.springframework.web.servlet.function.ServerResponse;

/**
 * Tells clients that know no more than the host which versions there are (lifecycle contract, section 14). Browsers get the console at the
 * same address: only who asks for JSON and not for a page is answered here.
 */
@Configuration(proxyBeanMethods = false)
class VersionRoute {
    @Bean
    RouterFunction<ServerResponse> versions() {
        return RouterFunctions.route(
                RequestPredicates.GET("/").and(VersionRoute::asksForJson),
                request -> ServerResponse.status(HttpStatus.MULTIPLE_CHOICES)
                        .contentType(MediaType.APPLICATION_JSON)
                        .body(VersionView.Versions.of(request.servletRequest())));
    }

    private static boolean asksForJson(ServerRequest request) {
        List<String> accepted = request.headers().header(HttpHeaders.ACCEPT);
        return accepted.stream().anyMatch(types -> types.contains("application/json"))
                && accepted.stream().noneMatch(types -> types.contains("text/html"));
    }
}
