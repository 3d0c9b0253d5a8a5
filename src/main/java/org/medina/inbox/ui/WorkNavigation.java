package org.medina.inbox.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.identity.CurrentActor;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxFilter;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class WorkNavigation {

    static final String PATH = "work";

    @Bean
    NavigationEntry workEntry(Inbox inbox, CurrentActor currentActor) {
        return new NavigationEntry(
                "inbox.navigation",
                NavigationGroup.WORK,
                Symbol.WORK,
                PATH,
                10,
                () -> currentActor.find().isPresent(),
                () -> Math.toIntExact(Math.min(inbox.count(InboxFilter.all()), Inbox.MANY)));
    }
}
