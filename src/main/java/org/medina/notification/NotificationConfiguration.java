package org.medina.notification;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Settings, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(MailSettings.class)
class NotificationConfiguration {

    @Bean
    Removing notificationPassages(TextSweep sweep) {
        return sweep.of("notification");
    }
}
