package dev.tagmock.start;

import dev.tagmock.api.BadConfiguration;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.boot.ApplicationArguments;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    /** Before anything else is made: a misspelt setting must not come to look like one at its default. */
    @Bean
    static BeanFactoryPostProcessor settingNames(ConfigurableEnvironment environment) {
        return beans -> {
            SettingNames.ofThisProject().check(environment);
            ArgumentNames.check(beans.getBean(ApplicationArguments.class));
            checkPort(environment.getProperty("server.port", "0"));
            checkTemporaryFolder(environment.getProperty("java.io.tmpdir", ""));
        };
    }

    /** The container needs one. */
    static void checkTemporaryFolder(String folder) {
        if (!Files.isWritable(Path.of(folder))) {
            throw new BadConfiguration("java.io.tmpdir: cannot write to " + folder);
        }
    }

    /** A number that no port has; what is no number at all is told where it is bound. */
    static void checkPort(String port) {
        if (port.matches("-[0-9]+|[0-9]{6,}") || (port.matches("[0-9]{5}") && Integer.parseInt(port) > 65_535)) {
            throw new BadConfiguration("server.port: must be 0 to 65535");
        }
    }
}
