package org.medina.workplan;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class WorkplanRemoving {

    @Bean
    Removing workplanPassages(TextSweep sweep) {
        return sweep.of("workplan");
    }
}
