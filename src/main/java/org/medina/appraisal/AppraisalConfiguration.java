package org.medina.appraisal;

import java.util.List;
import java.util.Map;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.medina.workflow.ProcessMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of the appraisal's parts are stored as {@code jsonb}, how it follows its model, how it reminds, where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class AppraisalConfiguration {

    /** In the panel the applicant can be asked, too. */
    @Bean
    ProcessMigration appraisalTo110() {
        return new ProcessMigration(AppraisalId.KIND, "1.0.0", "1.1.0", Map.of());
    }

    @Bean
    JsonColumn.Types appraisalJsonColumns() {
        return new JsonColumn.Types(List.of(Rounds.class, Minutes.class, ReviewContent.class, Revisions.class));
    }

    @Bean
    Removing appraisalRemoving(TextSweep sweep) {
        return sweep.of("appraisal");
    }
}
