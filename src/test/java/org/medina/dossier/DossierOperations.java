package org.medina.dossier;

import java.util.List;
import org.medina.call.CallOperations.Caller;
import org.medina.pledge.PledgeId;
import org.springframework.stereotype.Component;

/** One story that calls every operation of dossiers and export forms, for whoever watches the calls. */
@Component
public class DossierOperations {

    private static final String OFFICER = "officer";
    private static final String ONE = "/api/v1/dossiers/{id}";
    private static final String PLEDGE = "/api/v1/pledges/{id}/forms/{profile}";

    private final DossierFixtures fixtures;

    DossierOperations(DossierFixtures fixtures) {
        this.fixtures = fixtures;
    }

    public void callAll(Caller caller) {
        List<PledgeId> pledges = fixtures.pledges(3);
        try {
            DossierRequest request = fixtures.request(DossierFixtures.about(), Grouping.IMRF_ROUND_TABLES, pledges);
            caller.call(
                    OFFICER,
                    "POST",
                    ONE + "/resume",
                    null,
                    fixtures.failed(request).toString());
            String id = fixtures.compiled(request).id().toString();
            caller.call(OFFICER, "GET", ONE, null, id);
            caller.call(OFFICER, "GET", ONE + "/figures", null, id);
            String reference = caller.call(OFFICER, "GET", ONE + "/groups", null, id)
                    .json()
                    .path("items")
                    .get(0)
                    .path("entries")
                    .get(0)
                    .path("reference")
                    .asString();
            caller.call(OFFICER, "GET", ONE + "/pledges/{reference}", null, id, reference);
            caller.call(OFFICER, "GET", ONE + "/files/{format}", null, id, "json");
            caller.call(OFFICER, "POST", ONE + "/repeat", null, id);
            caller.call(OFFICER, "GET", ONE + "/repetition", null, id);
            caller.call(OFFICER, "GET", ONE + "/forms/{profile}", null, id, "gcm");
            caller.call(OFFICER, "GET", ONE + "/pledges/{reference}/forms/{profile}", null, id, reference, "grf");
            String pledge = pledges.getFirst().toString();
            caller.call(OFFICER, "GET", PLEDGE, null, pledge, "gcm");
            caller.call(OFFICER, "GET", PLEDGE + "/{format}", null, pledge, "gcm", "json");
        } finally {
            fixtures.forget(pledges);
        }
    }
}
