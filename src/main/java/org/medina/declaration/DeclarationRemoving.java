package org.medina.declaration;

import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class DeclarationRemoving {

    @Bean
    Removing declarationPassages(TextSweep sweep) {
        return sweep.of("declaration");
    }
}
