package org.medina.call;

import java.util.Map;
import org.medina.casefile.CaseMarks;
import org.medina.casefile.CaseMarks.Mark;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Calls are looked for by the mechanism that pays. */
@Configuration(proxyBeanMethods = false)
class CallMarks {

    @Bean
    CaseMarks marksOfCalls() {
        return CaseMarks.of(
                CallId.KIND,
                Map.of(
                        Mark.MECHANISM,
                        "exists (select 1 from call.call c where c.id = cf.id and c.mechanism = cast(:mechanism as text))"));
    }
}
