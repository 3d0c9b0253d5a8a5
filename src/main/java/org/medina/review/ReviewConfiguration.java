package org.medina.review;

import java.util.List;
import org.medina.base.JsonColumn;
import org.medina.base.Removing;
import org.medina.base.TextSweep;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Which parts of cycles and contributions are stored as {@code jsonb}, and where passages are removed from. */
@Configuration(proxyBeanMethods = false)
class ReviewConfiguration {

    @Bean
    JsonColumn.Types reviewJsonColumns() {
        return new JsonColumn.Types(
                List.of(ReviewPlan.class, Editions.class, ContributionContent.class, Statement.class, Act.class));
    }

    @Bean
    Removing reviewRemoving(TextSweep sweep) {
        return sweep.of("review");
    }
}
