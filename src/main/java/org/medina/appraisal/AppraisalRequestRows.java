package org.medina.appraisal;

import org.medina.base.Problem;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.databind.json.JsonMapper;

/** What is judged and by which rules, written once. */
@Repository
class AppraisalRequestRows {

    private final JdbcClient jdbc;
    private final JsonMapper json;

    AppraisalRequestRows(JdbcClient jdbc, JsonMapper json) {
        this.jdbc = jdbc;
        this.json = json;
    }

    void insert(AppraisalId appraisal, AppraisalRequest request) {
        jdbc.sql("insert into appraisal.request (appraisal, content) values (:appraisal, cast(:content as jsonb))")
                .param("appraisal", appraisal.value())
                .param("content", json.writeValueAsString(request))
                .update();
    }

    AppraisalRequest of(AppraisalId appraisal) {
        return jdbc.sql("select content from appraisal.request where appraisal = :appraisal")
                .param("appraisal", appraisal.value())
                .query(String.class)
                .optional()
                .map(content -> json.readValue(content, AppraisalRequest.class))
                .orElseThrow(Problem::notFound);
    }

    AppraisalPlan planOf(AppraisalId appraisal) {
        return of(appraisal).plan();
    }
}
