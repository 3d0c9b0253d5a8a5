package org.medina.workplan.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.workplan.Workplan;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkplanNavigation {

    static final String PATH = "workplan";

    private static final int BEFORE_THE_MAILS = 62;

    @Bean
    NavigationEntry workplanEntry(Workplan plan) {
        return new NavigationEntry(
                "workplan.navigation", NavigationGroup.OVERSIGHT, Symbol.FORUM, PATH, BEFORE_THE_MAILS, plan::isOfUse);
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("workplan." + key, arguments);
    }
}
