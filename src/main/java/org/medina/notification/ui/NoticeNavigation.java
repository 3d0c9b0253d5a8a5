package org.medina.notification.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.notification.Mails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class NoticeNavigation {

    static final String NOTICES = "notices";
    static final String SETTINGS = "notices/settings";
    static final String MAILS = "operations/mails";

    private static final int LAST = 95;

    @Bean
    NavigationEntry mailsEntry(Mails mails) {
        return new NavigationEntry(
                "notification.mails.navigation", NavigationGroup.PORTAL, Symbol.MAIL, MAILS, LAST, mails::isOfUse);
    }
}
