package org.medina.evidence.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.evidence.Bundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class EvidenceNavigation {

    static final String PATH = "way-out";

    private static final int LATE = 85;

    @Bean
    NavigationEntry wayOutEntry(Bundles bundles) {
        return new NavigationEntry(
                "evidence.navigation", NavigationGroup.PAPERS, Symbol.SWITCH, PATH, LATE, () -> !bundles.offered()
                        .isEmpty());
    }
}
