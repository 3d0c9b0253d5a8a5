package org.medina.funding;

import java.util.List;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which of a request's parts are stored as {@code jsonb}, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class FundingConfiguration {

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
