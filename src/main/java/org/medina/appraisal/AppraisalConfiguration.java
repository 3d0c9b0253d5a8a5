package org.medina.appraisal;

import java.util.List;
import org.medina.base.JsonColumn;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the appraisal's parts are stored as {@code jsonb}. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

    @Bean
    JsonColumn.Types appraisalJsonColumns() {
        return new JsonColumn.Types(List.of(Rounds.class, Minutes.class, ReviewContent.class, Revisions.class));
    }
}
