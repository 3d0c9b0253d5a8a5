package org.medina.practice.ui;

import org.medina.base.PracticeRoom;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class PracticeNavigation {

    static final String PATH = "practice";

    private static final int AFTER_WORK = 15;

    @Bean
    NavigationEntry practiceEntry(PracticeRoom room) {
        return new NavigationEntry(
                "practice.navigation", NavigationGroup.WORK, Symbol.HELP, PATH, AFTER_WORK, room::isOn);
    }
}
