package org.medina.mailbox.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.UUID;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.mailbox.ReceivedMails;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class MailboxNavigation {

    static final String LIST = "received-mails";

    private static final int BEFORE_ASK_MANY = 63;

    @Bean
    NavigationEntry receivedMailsEntry(ReceivedMails mails) {
        return new NavigationEntry(
                "mailbox.navigation",
                NavigationGroup.PAPERS,
                Symbol.MAIL,
                LIST,
                BEFORE_ASK_MANY,
                mails::isOfUse,
                mails::waiting);
    }

    static String path(UUID id) {
        return LIST + "/" + id;
    }

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("mailbox." + key, arguments);
    }
}
