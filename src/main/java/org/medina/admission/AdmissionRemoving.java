package org.medina.admission;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class AdmissionRemoving {

    @Bean
    Removing admissionPassages(TextSweep sweep) {
        return sweep.of("admission");
    }
}
