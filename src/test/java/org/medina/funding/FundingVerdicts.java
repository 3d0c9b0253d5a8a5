package org.medina.funding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.funding.FundingOverHttp.OFFICER;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalOverHttp;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient.Answer;

/** Takes a request that is eligible through its review over HTTP, to what the committee decides. */
public final class FundingVerdicts {

    private static final String REVIEW = """
            {"scores": {"relevance": {"value": 4, "justification": "It fits."},
                        "inclusion": {"value": 4, "justification": "All take part."},
                        "feasibility": {"value": 4, "justification": "Staff are there."},
                        "innovation": {"value": 3, "justification": "It is new."},
                        "sustainability": {"value": 4, "justification": "The wards keep it."}},
             "markers": {"human-rights": 2, "gender": 2, "child-sensitivity": 2},
             "recommendation": "FUND", "summary": "A good request."}""";

    private static final String PROPOSAL = """
            {"decision": "%s", "reasons": {"relevance": "It fits.", "inclusion": "All take part.",
              "feasibility": "Staff are there.", "innovation": "It is new.", "sustainability": "The wards keep it."},
             "conditions": %s, "words": "A good request."}""";

    private final FundingOverHttp http;
    private final AppraisalOverHttp appraisals;
    private final PortalClock clock;

    public FundingVerdicts(String base, PortalClock clock) {
        this.http = new FundingOverHttp(base, clock.instant());
        this.appraisals = new AppraisalOverHttp(base);
        this.clock = clock;
    }

    /** Both agencies review it, the committee decides as said, its minutes are adopted. */
    public AppraisalId judge(String id, String decision) {
        AppraisalId appraisal = reviewed(id);
        appraisals.done(OFFICER, appraisal, "propose", PROPOSAL.formatted(decision, conditions(decision)));
        List.of(AppraisalOverHttp.DONOR, AppraisalOverHttp.COUNTRY, AppraisalOverHttp.STAKEHOLDER, AppraisalOverHttp.UN)
                .forEach(seat -> appraisals.done(seat, appraisal, "vote", AppraisalOverHttp.AGREE));
        appraisals.done(OFFICER, appraisal, "close-vote", null);
        appraisals.done(OFFICER, appraisal, "minutes", "{\"text\": \"We agreed.\"}");
        Instant back = clock.instant();
        clock.moveBy(Duration.ofHours(73));
        try {
            appraisals.done(OFFICER, appraisal, "adopt-minutes", null);
        } finally {
            clock.moveTo(back);
        }
        return appraisal;
    }

    /** Both agencies have reviewed it; the committee is to decide. */
    AppraisalId reviewed(String id) {
        AppraisalId appraisal = appraisal(id);
        for (String agency : List.of(AppraisalOverHttp.IOM, AppraisalOverHttp.UNHCR)) {
            appraisals.done(agency, appraisal, "declare", AppraisalOverHttp.NO_CONFLICT);
            Answer written = appraisals.patch(agency, appraisal, REVIEW);
            assertThat(written.status()).as(written.body()).isEqualTo(200);
            appraisals.done(agency, appraisal, "hand-in", null);
        }
        return appraisal;
    }

    private static String conditions(String decision) {
        return decision.equals("CONDITIONAL") ? "[\"Name who keeps the register.\"]" : "[]";
    }

    AppraisalId appraisal(String id) {
        String address = http.read(OFFICER, id).path("appraisal").asString();
        return new AppraisalId(UUID.fromString(address.substring(address.lastIndexOf('/') + 1)));
    }
}
