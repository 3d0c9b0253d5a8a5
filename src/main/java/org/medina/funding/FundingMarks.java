package org.medina.funding;

import java.util.Map;
import org.medina.appraisal.AppraisalId;
import org.medina.casefile.CaseMarks;
import org.medina.casefile.CaseMarks.Mark;
import org.medina.grant.GrantId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Requests, and what is judged and granted of them, are looked for by their objectives and by the mechanism that pays. */
@Configuration(proxyBeanMethods = false)
class FundingMarks {

    private static final String OBJECTIVE = "r.objectives @> jsonb_build_array(cast(:objective as integer))";
    private static final String MECHANISM = "k.mechanism = cast(:mechanism as text)";

    private static final String REQUEST = """
            exists (select 1 from funding.request r join call.call k on k.id = r.call
                     where r.id = cf.id and %s)""";
    private static final String APPRAISAL = """
            exists (select 1 from appraisal.appraisal a
                      join funding.request r on r.id = a.subject_id and a.subject_kind = 'funding'
                      join call.call k on k.id = r.call
                     where a.id = cf.id and %s)""";
    private static final String GRANT = """
            exists (select 1 from "grant".award a
                      join funding.request r on r.id = a.subject_id and a.subject_kind = 'funding'
                      join call.call k on k.id = r.call
                     where a.id = cf.id and %s)""";

    @Bean
    CaseMarks marksOfRequests() {
        return marks(FundingId.KIND, REQUEST);
    }

    @Bean
    CaseMarks marksOfAppraisals() {
        return marks(AppraisalId.KIND, APPRAISAL);
    }

    @Bean
    CaseMarks marksOfGrants() {
        return marks(GrantId.KIND, GRANT);
    }

    private static CaseMarks marks(String kind, String from) {
        return CaseMarks.of(
                kind, Map.of(Mark.OBJECTIVE, from.formatted(OBJECTIVE), Mark.MECHANISM, from.formatted(MECHANISM)));
    }
}
