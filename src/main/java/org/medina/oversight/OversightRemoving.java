package org.medina.oversight;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from: views are named, and look for words. */
@Configuration(proxyBeanMethods = false)
class OversightRemoving {

    @Bean
    Removing oversightPassages(TextSweep sweep) {
        return sweep.of("oversight");
    }
}
