package org.medina.guest;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from; what guests said is the texts’. */
@Configuration(proxyBeanMethods = false)
class GuestRemoving {

    @Bean
    Removing guestPassages(TextSweep sweep) {
        return sweep.of("guest");
    }
}
