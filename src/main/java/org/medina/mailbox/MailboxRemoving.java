package org.medina.mailbox;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class MailboxRemoving {

    @Bean
    Removing mailboxPassages(TextSweep sweep) {
        return sweep.of("mailbox");
    }
}
