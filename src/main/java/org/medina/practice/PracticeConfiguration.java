package org.medina.practice;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from; the tables hold no words, and are looked at like all others. */
@Configuration(proxyBeanMethods = false)
class PracticeConfiguration {

    @Bean
    Removing practicePassages(TextSweep sweep) {
        return sweep.of("practice");
    }
}
