package dev.tagmock.control;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the controls.
 *
 * @param hosts names, in lower case and without ports, by which browsers may reach them besides addresses and names
 *     without dots
 */
@ConfigurationProperties("tagmock.control")
record ControlSettings(@DefaultValue List<String> hosts) {
    ControlSettings {
        hosts = List.copyOf(hosts);
    }
}
