package org.medina.appraisal;

import java.util.List;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the appraisal's parts are stored as {@code jsonb}, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

    @Bean
    JsonColumn.Types appraisalJsonColumns() {
        return new JsonColumn.Types(List.of(Rounds.class, Minutes.class, ReviewContent.class, Revisions.class));
    }

    @Bean
    Removing appraisalRemoving(TextSweep sweep) {
        return sweep.of("appraisal");
    }
}
