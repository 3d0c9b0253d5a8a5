package org.medina.reminder;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from; the tables hold no words, and are looked at like all others. */
@Configuration(proxyBeanMethods = false)
class ReminderConfiguration {

    @Bean
    Removing reminderPassages(TextSweep sweep) {
        return sweep.of("reminder");
    }
}
