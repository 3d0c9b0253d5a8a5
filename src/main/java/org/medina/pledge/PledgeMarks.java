package org.medina.pledge;

import java.util.Map;
import org.medina.casefile.CaseMarks;
import org.medina.casefile.CaseMarks.Mark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Pledges are looked for by the forums that they are meant for, their objectives and the language that counts. */
@Configuration(proxyBeanMethods = false)
class PledgeMarks {

    private static final String HAS =
            "exists (select 1 from pledge.pledge p where p.id = cf.id and p.content @> jsonb_build_object(%s))";

    @Bean
    CaseMarks marksOfPledges() {
        return CaseMarks.of(
                PledgeId.KIND,
                Map.of(
                        Mark.FORUM,
                        HAS.formatted("'forums', jsonb_build_array(cast(:forum as text))"),
                        Mark.OBJECTIVE,
                        HAS.formatted("'gcmObjectives', jsonb_build_array(cast(:objective as integer))"),
                        Mark.LANGUAGE,
                        HAS.formatted("'authenticLanguage', cast(:language as text)")));
    }
}
