package org.medina.review;

import java.util.Map;
import org.medina.casefile.CaseMarks;
import org.medina.casefile.CaseMarks.Mark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Cycles, and what cities contribute to them, are looked for by their forum. */
@Configuration(proxyBeanMethods = false)
class ReviewMarks {

    @Bean
    CaseMarks marksOfReviews() {
        return CaseMarks.of(
                ReviewId.KIND,
                Map.of(
                        Mark.FORUM,
                        "exists (select 1 from review.cycle c where c.id = cf.id and c.forum = cast(:forum as text))"));
    }

    @Bean
    CaseMarks marksOfContributions() {
        return CaseMarks.of(ContributionId.KIND, Map.of(Mark.FORUM, """
                        exists (select 1 from review.contribution t join review.cycle c on c.id = t.cycle
                                 where t.id = cf.id and c.forum = cast(:forum as text))"""));
    }
}
