package org.medina.pledge;

import java.util.List;
import org.medina.base.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the pledge's parts are stored as {@code jsonb}. */
@Configuration(proxyBeanMethods = false)
class PledgeConfiguration {

    @Bean
    JsonColumn.Types pledgeJsonColumns() {
        return new JsonColumn.Types(List.of(PledgeContent.class, Revisions.class, Answers.class));
    }
}
