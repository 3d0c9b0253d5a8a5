package org.medina.funding;

import java.util.UUID;
import org.medina.identity.Organisations;
import org.springframework.boot.test.context.TestComponent;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Requests of Freetown standing as the access matrix names it, brought there over HTTP where the way is short. */
@TestComponent
class FundingStates {

    private final JdbcClient jdbc;
    private final Organisations organisations;

    FundingStates(JdbcClient jdbc, Organisations organisations) {
        this.jdbc = jdbc;
        this.organisations = organisations;
    }

    /** The id of a new one. */
    String in(String state, String title, FundingOverHttp http) {
        return switch (state) {
            case "DRAFT" -> http.begun(http.call("NONE"), title);
            case "ENTERED" -> http.entered(http.call("NONE"), title);
            case "ELIGIBILITY" -> http.submitted(http.call("NONE"), title);
            case "OWNERSHIP" -> http.eligible(http.call("WRITTEN_ENDORSEMENT"), title);
            case "APPRAISAL" -> http.eligible(http.call("NONE"), title);
            case "FEEDBACK" -> http.ineligible(http.call("NONE"), title);
            case "INELIGIBLE" -> http.refused(http.call("NONE"), title);
            case "PROCEDURE" -> {
                String id = http.refused(http.call("NONE"), title);
                http.done(FundingOverHttp.CITY, "/" + id + "/ask-review", "{\"reason\": \"It has not begun.\"}");
                yield id;
            }
            case "WITHDRAWN" -> {
                String id = http.begun(http.call("NONE"), title);
                http.done(FundingOverHttp.CITY, "/" + id + "/withdraw", "{\"reason\": \"No need.\"}");
                yield id;
            }
            default -> placed(http.refused(http.call("NONE"), title), state);
        };
    }

    /** Where the way there is long: it is told in {@code FundingJourneyIT}. */
    private String placed(String id, String state) {
        UUID key = UUID.fromString(id);
        jdbc.sql("update funding.request set status = :status where id = :id")
                .param("status", state)
                .param("id", key)
                .update();
        jdbc.sql("update casefile.case_file set status = :status where id = :id")
                .param("status", state)
                .param("id", key)
                .update();
        if (state.equals("GRANT") || state.equals("CLOSED")) {
            jdbc.sql(
                            "insert into casefile.party (case_id, organisation, relation, since)"
                                    + " select id, :agency, 'ASSIGNED_AGENCY', opened_at from casefile.case_file where id = :id")
                    .param(
                            "agency",
                            organisations.find("iom").orElseThrow().id().value())
                    .param("id", key)
                    .update();
        }
        return id;
    }
}
