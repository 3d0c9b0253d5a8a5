package org.medina.help.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.help.Help;
import org.medina.help.HelpId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where help is asked for. */
@Configuration(proxyBeanMethods = false)
class HelpNavigation {

    static final String LIST = "help";

    private static final int LAST = 98;

    static String path(HelpId id) {
        return LIST + "/" + id;
    }

    @Bean
    CaseView helpCaseView() {
        return CaseView.of(HelpId.KIND, id -> path(new HelpId(id)));
    }

    @Bean
    NavigationEntry helpEntry(Help help) {
        return new NavigationEntry("help.navigation", NavigationGroup.WORK, Symbol.HELP, LIST, LAST, help::isOfUse);
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("help." + key, arguments);
    }
}
