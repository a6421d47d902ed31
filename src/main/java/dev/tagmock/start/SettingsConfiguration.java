package dev.tagmock.start;

import org.springframework.beans.factory.config.BeanFactoryPostProcessor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.ConfigurableEnvironment;

@Configuration(proxyBeanMethods = false)
class SettingsConfiguration {
    /** Before anything else is made: a misspelt setting must not come to look like one at its default. */
    @Bean
    static BeanFactoryPostProcessor settingNames(ConfigurableEnvironment environment) {
        return beans -> SettingNames.ofThisProject().check(environment);
    }
}
