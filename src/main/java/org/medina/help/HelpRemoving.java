package org.medina.help;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class HelpRemoving {

    @Bean
    Removing helpPassages(TextSweep sweep) {
        return sweep.of("help");
    }
}
