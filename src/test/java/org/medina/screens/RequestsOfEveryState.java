package org.medina.screens;

import static org.medina.grant.GrantOverHttp.AGENT;
import static org.medina.grant.GrantOverHttp.CITY;
import static org.medina.grant.GrantOverHttp.HEAD;
import static org.medina.grant.GrantOverHttp.OFFICER;

import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.appraisal.AppraisalId;
import org.medina.appraisal.AppraisalOverHttp;
import org.medina.appraisal.AppraisalTimes;
import org.medina.funding.FundingOverHttp;
import org.medina.grant.GrantOverHttp;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.RunningPortal;
import tools.jackson.databind.JsonNode;

/** Requests of Freetown for money, their appraisals and grants at every stage that screens know, brought there over the API. */
final class RequestsOfEveryState {

    private static final String GRANT = "GRANT_";

    private static final List<String> GRANTS = List.of("COMMITMENT", "SIGNING", "DELIVERY", "APPROVED", "PAID");
    private static final String REVIEW = """
            {"scores": {"relevance": {"value": 4, "justification": "It fits."},
                        "inclusion": {"value": 4, "justification": "All take part."},
                        "feasibility": {"value": 4, "justification": "Staff are there."},
                        "innovation": {"value": 3, "justification": "It is new."},
                        "sustainability": {"value": 4, "justification": "The wards keep it."}},
             "markers": {"human-rights": 2, "gender": 2, "child-sensitivity": 2},
             "recommendation": "FUND", "summary": "A good request."}""";
    private static final String PROPOSAL = """
            {"decision": "CONDITIONAL", "reasons": {"relevance": "It fits.", "inclusion": "All take part.",
              "feasibility": "Staff are there.", "innovation": "It is new.", "sustainability": "The wards keep it."},
             "conditions": ["Name who keeps the register."], "words": "A good request."}""";

    private final RunningPortal portal;
    private final FundingOverHttp requests;
    private final AppraisalOverHttp appraisals;
    private final GrantOverHttp grants;
    private @Nullable String call;

    RequestsOfEveryState(RunningPortal portal) {
        this.portal = portal;
        requests = new FundingOverHttp(portal.url(), Instant.now());
        appraisals = new AppraisalOverHttp(portal.url());
        grants = new GrantOverHttp(portal.url());
    }

    /** The id of a new one that stands so. */
    String make(String state) {
        if (state.startsWith(GRANT)) {
            return grant(state.substring(GRANT.length()));
        }
        return switch (state) {
            case "FUNDING_EMPTY" -> requests.begun(call(), "A register for the hills");
            case "FUNDING_ENTERED" -> requests.entered(call(), "Entered for the city");
            case "FUNDING_DRAFT" -> requests.written(call(), "A register for every ward");
            case "FUNDING_ELIGIBILITY" -> requests.submitted(call(), "Ward desks for newcomers");
            case "FUNDING_APPRAISAL" -> requests.eligible(call(), "Letters of address");
            case "FUNDING_GRANT" -> granted();
            case "APPRAISAL_REVIEWING" -> reviewing().value().toString();
            case "APPRAISAL_VOTING" -> voting().value().toString();
            case "APPRAISAL_RECUSED" -> recused().value().toString();
            case "APPRAISAL_MINUTES" -> minuted().value().toString();
            default -> throw new IllegalArgumentException(state);
        };
    }

    private String call() {
        String known = call;
        if (known == null) {
            known = requests.call("NONE");
            call = known;
        }
        return known;
    }

    private AppraisalId appraisal(String request) {
        return new AppraisalId(UUID.fromString(linked(request, "appraisal")));
    }

    private String linked(String request, String what) {
        return requests.read(OFFICER, request).path(what).asString().replaceFirst(".*/", "");
    }

    /** One agency writes, the other has not declared yet. */
    private AppraisalId reviewing() {
        AppraisalId id = appraisal(requests.eligible(call(), "Desks that are judged"));
        appraisals.done(AppraisalOverHttp.UNHCR, id, "declare", AppraisalOverHttp.NO_CONFLICT);
        return id;
    }

    private AppraisalId voting() {
        AppraisalId id = appraisal(requests.eligible(call(), "Desks that are voted on"));
        propose(id);
        return id;
    }

    /** A vote is open, and one seat takes no part in it. */
    private AppraisalId recused() {
        AppraisalId id = voting();
        appraisals.done(AppraisalOverHttp.DONOR, id, "recuse", "{\"reason\": \"I come from there.\"}");
        return id;
    }

    private AppraisalId minuted() {
        AppraisalId id = voting();
        List.of(AppraisalOverHttp.DONOR, AppraisalOverHttp.COUNTRY, AppraisalOverHttp.STAKEHOLDER, AppraisalOverHttp.UN)
                .forEach(seat -> appraisals.done(seat, id, "vote", AppraisalOverHttp.AGREE));
        appraisals.done(OFFICER, id, "close-vote", null);
        appraisals.done(OFFICER, id, "minutes", "{\"text\": \"We agreed.\"}");
        return id;
    }

    private void propose(AppraisalId id) {
        for (String agency : List.of(AppraisalOverHttp.IOM, AppraisalOverHttp.UNHCR)) {
            appraisals.done(agency, id, "declare", AppraisalOverHttp.NO_CONFLICT);
            Answer written = appraisals.patch(agency, id, REVIEW);
            if (written.status() != 200) {
                throw new IllegalStateException(written.body());
            }
            appraisals.done(agency, id, "hand-in", null);
        }
        appraisals.done(OFFICER, id, "propose", PROPOSAL);
    }

    /** Approved on conditions; its letter is sent and its grant is open. */
    private String granted() {
        String id = requests.eligible(call(), "Desks that are paid for");
        AppraisalId appraisal = appraisal(id);
        propose(appraisal);
        List.of(AppraisalOverHttp.DONOR, AppraisalOverHttp.COUNTRY, AppraisalOverHttp.STAKEHOLDER, AppraisalOverHttp.UN)
                .forEach(seat -> appraisals.done(seat, appraisal, "vote", AppraisalOverHttp.AGREE));
        appraisals.done(OFFICER, appraisal, "close-vote", null);
        appraisals.done(OFFICER, appraisal, "minutes", "{\"text\": \"We agreed.\"}");
        endSilence(appraisal);
        appraisals.done(OFFICER, appraisal, "adopt-minutes", null);
        requests.done(OFFICER, "/" + id + "/send-feedback", "{\"words\": \"Well done.\"}");
        return id;
    }

    private void endSilence(AppraisalId id) {
        try {
            AppraisalTimes.endSilence(portal, id.value());
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }

    private String grant(String state) {
        int last = GRANTS.indexOf(state);
        if (last < 0) {
            throw new IllegalArgumentException(state);
        }
        String id = linked(granted(), "grant");
        GRANTS.subList(1, last + 1).forEach(next -> goOn(id, next));
        return id;
    }

    private void goOn(String id, String to) {
        switch (to) {
            case "SIGNING" -> {
                grants.commit(id);
                tick(id);
                grants.done(HEAD, id, "confirm-diligence", null);
                grants.draft(id);
                grants.done(HEAD, id, "approve-agreement", null);
            }
            case "DELIVERY" -> {
                grants.done(OFFICER, id, "record-paper", GrantOverHttp.paper(grants.scan(id)));
                grants.done(HEAD, id, "check-paper", null);
            }
            case "APPROVED" -> grants.approved(id, 1);
            case "PAID" -> pay(id);
            default -> throw new IllegalArgumentException(to);
        }
    }

    private void tick(String id) {
        int items = grants.read(OFFICER, id).path("checklist").path("items").size();
        for (int item = 1; item <= items; item++) {
            grants.done(OFFICER, id, "checklist/" + item + "/tick", "{\"words\": \"Seen and in order.\"}");
        }
    }

    private void pay(String id) {
        for (JsonNode part : grants.read(CITY, id).path("tranches").path(0).path("parts")) {
            String payment = GrantOverHttp.payment(
                    part.path("agency").asString(),
                    part.path("own").asString(),
                    part.path("currency").asString(),
                    GrantOverHttp.reference());
            grants.done(AGENT, id, "tranches/1/pay", payment);
        }
    }
}
