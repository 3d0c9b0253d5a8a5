package org.medina.progress;

import java.util.Map;
import org.medina.casefile.CaseMarks;
import org.medina.casefile.CaseMarks.Mark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** A period bears the marks of the pledge that it tells of. */
@Configuration(proxyBeanMethods = false)
class ProgressMarks {

    private static final String HAS = """
            exists (select 1 from progress.period t join pledge.pledge p on p.id = t.pledge_id
                     where t.id = cf.id and p.content @> jsonb_build_object(%s))""";

    @Bean
    CaseMarks marksOfPeriods() {
        return CaseMarks.of(
                ProgressId.KIND,
                Map.of(
                        Mark.FORUM,
                        HAS.formatted("'forums', jsonb_build_array(cast(:forum as text))"),
                        Mark.OBJECTIVE,
                        HAS.formatted("'gcmObjectives', jsonb_build_array(cast(:objective as integer))")));
    }
}
