package dev.tagmock.control;

import java.util.List;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Who may use the controls.
 *
 * @param hosts host names with dots by which browsers may reach the controls, in lower case and without ports; addresses and names
 *     without dots are always allowed
 */
@ConfigurationProperties("tagmock.control")
record ControlSettings(@DefaultValue List<String> hosts) {
    ControlSettings {
        hosts = List.copyOf(hosts);
    }
}
