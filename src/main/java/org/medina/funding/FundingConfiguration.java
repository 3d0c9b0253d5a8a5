package org.medina.funding;

import java.util.List;
import java.util.Map;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.medina.workflow.ProcessMigration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of a request's parts are stored as {@code jsonb}, and how requests follow their model, where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class FundingConfiguration {

    /** Deadlines are brought to mind, and appraisals are of a newer model. */
    @Bean
    ProcessMigration fundingTo110() {
        return new ProcessMigration(FundingId.KIND, "1.0.0", "1.1.0", Map.of());
    }

    @Bean
    JsonColumn.Types fundingJsonColumns() {
        return new JsonColumn.Types(List.of(
                FundingContent.class,
                FieldRevisions.class,
                Findings.class,
                StateWord.class,
                Feedback.class,
                ProceduralReview.class));
    }

    @Bean
    Removing fundingRemoving(TextSweep sweep) {
        return sweep.of("funding");
    }
}
