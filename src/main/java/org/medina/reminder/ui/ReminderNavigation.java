package org.medina.reminder.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.reminder.ReminderRules;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class ReminderNavigation {

    static final String PATH = "reminders";

    private static final int AFTER_PROCESSES = 66;

    @Bean
    NavigationEntry remindersEntry(ReminderRules rules) {
        return new NavigationEntry(
                "reminder.navigation", NavigationGroup.PORTAL, Symbol.BELL, PATH, AFTER_PROCESSES, rules::isOfUse);
    }
}
