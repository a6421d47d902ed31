package dev.tagmock.control;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the controls.
 *
 * @param hosts names with dots, in lower case and without ports, by which browsers may reach the controls; addresses and names
 *     without dots always do
 */
@ConfigurationProperties("tagmock.control")
record ControlSettings(@DefaultValue List<String> hosts) {
    ControlSettings {
        hosts = List.copyOf(hosts);
    }
}
