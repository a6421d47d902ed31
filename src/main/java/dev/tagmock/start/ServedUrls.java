package dev.tagmock.start;

import java.net.InetAddress;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.autoconfigure.web.server.ManagementServerProperties;
import org.springframework.boot.actuate.endpoint.EndpointId;
import org.springframework.boot.actuate.endpoint.web.PathMappedEndpoints;
import org.springframework.boot.web.server.Ssl;
import org.springframework.boot.web.server.autoconfigure.ServerProperties;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Where the service is found, as its settings have it, once it serves. */
@Component
class ServedUrls {
    private final ServerProperties server;
    private final ObjectProvider<ManagementServerProperties> management;
    private final PathMappedEndpoints endpoints;
    private final Environment environment;

    ServedUrls(
            ServerProperties server,
            ObjectProvider<ManagementServerProperties> management,
            PathMappedEndpoints endpoints,
            Environment environment) {
        this.server = server;
        this.management = management;
        this.endpoints = endpoints;
        this.environment = environment;
    }

    String port() {
        return environment.getRequiredProperty("local.server.port");
    }

    /** For people, by the name that they gave it. */
    String ofService() {
        String address = environment.getProperty("server.address", "localhost");
        return url(server.getSsl(), address, port()) + environment.getProperty("server.servlet.context-path", "/");
    }

    /** For probes on the same machine. */
    String ofReadiness() {
        String port = environment.getProperty("local.management.port", port());
        ManagementServerProperties apart = port.equals(port()) ? null : management.getIfAvailable();
        InetAddress address = apart == null || apart.getAddress() == null ? server.getAddress() : apart.getAddress();
        String host = address == null || address.isAnyLocalAddress() ? "127.0.0.1" : address.getHostAddress();
        Ssl ssl = apart == null || apart.getSsl() == null ? server.getSsl() : apart.getSsl();
        String base = apart == null ? environment.getProperty("server.servlet.context-path") : apart.getBasePath();
        return url(ssl, host, port)
                + (base == null ? "" : base.replaceFirst("/$", ""))
                + endpoints.getPath(EndpointId.of("health"))
                + "/readiness";
    }

    private static String url(@Nullable Ssl ssl, String host, String port) {
        return (Ssl.isEnabled(ssl) ? "https://" : "http://") + (host.contains(":") ? "[" + host + "]" : host) + ":"
                + port;
    }
}
