package org.medina.correspondence.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.correspondence.Correspondence;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class CorrespondenceNavigation {

    static final String ASK = "ask-many";

    private static final int BEFORE_THE_PROCESSES = 64;

    @Bean
    NavigationEntry askManyEntry(Correspondence letters) {
        return new NavigationEntry(
                "correspondence.navigation",
                NavigationGroup.PAPERS,
                Symbol.DIALOGUE,
                ASK,
                BEFORE_THE_PROCESSES,
                letters::isRegistrar);
    }
}
