package org.medina.removal.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.removal.Removals;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class RemovalNavigation {

    static final String PATH = "removal";

    private static final int LAST = 90;

    @Bean
    NavigationEntry removalEntry(Removals removals) {
        return new NavigationEntry(
                "removal.navigation", NavigationGroup.PORTAL, Symbol.SETTINGS, PATH, LAST, removals::isOfUse);
    }
}
