package org.medina.casefile;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class CasefileRemoving {

    @Bean
    Removing casefilePassages(TextSweep sweep) {
        return sweep.of("casefile");
    }
}
