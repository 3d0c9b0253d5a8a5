package org.medina.screens;

import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.medina.pledge.PaperFixtures;
import org.medina.testing.ApiClient;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.RunningPortal;

/** Pledges of Freetown in every state that screens know, and the dialogues beside them, brought there over the API by those who would have done it. */
public final class PledgesOfEveryState {

    private static final String REASON = "{\"reason\": \"The site is gone.\"}";
    private static final String CONTENT = """
            {"title": "%s", "summary": "Every family gets a legal address.", "compactScope": "BOTH",
             "gcmObjectives": [15, 16], "primaryGcmObjectives": [15], "gcrParagraphs": ["66"],
             "actionAreas": ["2020/4"], "currentAction": "Ward offices register families.",
             "commitment": "By 2027 every family is registered within 14 days.", "start": "2027-01-01",
             "activities": [{"title": "Open the first ward office", "due": "2027-03-01"}],
             "contacts": [{"office": "Mayor’s office", "email": "office@freetown.example"}]%s}
            """;

    private static final String DIALOGUE = "DIALOGUE_";

    private final RunningPortal portal;
    private final String url;
    private final DialoguesOfEveryStage dialogues;
    private final RequestsOfEveryState requests;
    private final Map<String, String> ids = new HashMap<>();

    public PledgesOfEveryState(RunningPortal portal) {
        this.portal = portal;
        url = portal.url();
        dialogues = new DialoguesOfEveryStage(url);
        requests = new RequestsOfEveryState(portal);
    }

    /** The id of the one that stands so; it is made when first asked for. */
    public String in(String state) {
        String known = ids.get(state);
        if (known == null) {
            known = make(state);
            ids.put(state, known);
        }
        return known;
    }

    /** Another one that stands so, for a test that takes it further. */
    public String make(String state) {
        return switch (state) {
            case "HASH" -> hash(in("PUBLISHED"));
            case "EMPTY" -> begin("freetown", "{\"title\": \"Nothing but a title\"}");
            case "DRAFT" -> begin("freetown", CONTENT.formatted("Registered within days", ""));
            case "ENTERED" -> entered();
            case "OFFICE_REVIEW" -> then(() -> make("DRAFT"), "editor.freetown", "send-to-review", null);
            case "SIGNING_PARTNERS" -> approved(", \"partners\": [{\"organisation\": \"montreal\", \"share\": 20}]");
            case "SIGNING" -> approved("");
            case "SIGNING_PAPER" -> signedByHand();
            case "SECRETARIAT_CHECK" -> signed();
            case "PUBLISHED" -> then(() -> make("SECRETARIAT_CHECK"), "officer", "accept", null);
            case "WITHDRAWN" -> then(() -> make("DRAFT"), "coordinator.freetown", "withdraw", REASON);
            case "PUBLISHED_WITHDRAWN" -> then(() -> make("PUBLISHED"), "coordinator.freetown", "withdraw", REASON);
            default -> beside(state);
        };
    }

    /** What is no pledge. */
    private String beside(String state) {
        if (state.startsWith(DIALOGUE)) {
            return dialogues.make(state.substring(DIALOGUE.length()));
        }
        if (state.startsWith(MailPlaces.STATE)) {
            return MailPlaces.in(portal, state);
        }
        if (state.startsWith(HelpPlaces.STATE)) {
            return HelpPlaces.in(url, state);
        }
        if (state.startsWith(LegacyPlaces.STATE)) {
            return LegacyPlaces.in(url, state);
        }
        if (state.startsWith(AdmissionPlaces.STATE)) {
            return AdmissionPlaces.in(url, state);
        }
        if (state.startsWith(GuestPlaces.STATE)) {
            return GuestPlaces.in(portal, state, make("DRAFT"));
        }
        if (state.startsWith(CallPlaces.STATE)) {
            return CallPlaces.in(url, state);
        }
        if (state.startsWith(ProgressPlaces.STATE)) {
            return ProgressPlaces.in(url, state, publishedTogether());
        }
        if (state.startsWith(DeclarationPlaces.STATE)) {
            return DeclarationPlaces.in(url, state);
        }
        if (state.startsWith(DossierPlaces.STATE)) {
            in("PUBLISHED");
            return DossierPlaces.in(url, state);
        }
        if (state.startsWith(ReviewPlaces.STATE)) {
            in("PUBLISHED");
            return ReviewPlaces.in(url, state);
        }
        return requests.make(state);
    }

    /** Fingerprint of its frozen text. */
    String hash(String id) {
        return api("mayor.freetown")
                .get("/api/v1/pledges/" + id)
                .json()
                .path("textHash")
                .asString();
    }

    /** Somebody does something with it meanwhile, from elsewhere. */
    void act(String account, String id, String verb, String json) {
        done(api(account).post("/api/v1/pledges/" + id + "/" + verb, json));
    }

    void edit(String account, String id, String json) {
        done(api(account).patch("/api/v1/pledges/" + id, json, "*"));
    }

    String status(String id) {
        return api("officer").get("/api/v1/pledges/" + id).json().path("status").asString();
    }

    /** Every act in its history as its city sees it, the last one first. */
    List<String> history(String id) {
        return api("coordinator.freetown")
                .get("/api/v1/pledges/" + id + "/history")
                .json()
                .path("items")
                .values()
                .stream()
                .map(entry -> entry.path("action").asString())
                .toList();
    }

    private String begin(String city, String json) {
        return done(api("editor." + city).post("/api/v1/pledges", json))
                .json()
                .path("id")
                .asString();
    }

    private String entered() {
        String content = CONTENT.formatted("Entered for the city", ", \"onBehalfOf\": \"freetown\"");
        return done(api("officer").post("/api/v1/pledges", content))
                .json()
                .path("id")
                .asString();
    }

    private String approved(String partners) {
        String id = begin("freetown", CONTENT.formatted("Registered within days, together", partners));
        act("editor.freetown", id, "send-to-review", "");
        act("coordinator.freetown", id, "approve", "");
        return id;
    }

    private String publishedTogether() {
        String id = approved(", \"partners\": [{\"organisation\": \"montreal\", \"share\": 20}]");
        act("coordinator.montreal", id, "confirm", "");
        sign(id);
        act("officer", id, "accept", "");
        return id;
    }

    private String signed() {
        String id = make("SIGNING");
        sign(id);
        return id;
    }

    private void sign(String id) {
        String signature =
                "{\"textHash\": \"%s\", \"mandate\": {\"document\": \"Resolution 12\"," + " \"date\": \"2026-01-15\"}}";
        act("mayor.freetown", id, "sign", signature.formatted(hash(id)));
    }

    private String signedByHand() {
        String id = make("SIGNING");
        ApiClient coordinator = api("coordinator.freetown");
        String paper = "/api/v1/pledges/" + id + "/paper";
        String office = coordinator.get(paper).json().at("/offices/0/id").asString();
        Map<String, String> fields = Map.of(
                "textHash",
                hash(id),
                "office",
                office,
                "signatory",
                "The Mayor",
                "signedOn",
                LocalDate.now(ZoneOffset.UTC).toString(),
                "mandate.document",
                "Resolution 12",
                "mandate.date",
                "2026-01-15");
        done(coordinator.submit(paper, fields, "scan", "sheet.png", PaperFixtures.PICTURE, Map.of()));
        return id;
    }

    private String then(Supplier<String> before, String account, String verb, @Nullable String json) {
        String id = before.get();
        act(account, id, verb, Objects.requireNonNullElse(json, ""));
        return id;
    }

    private ApiClient api(String account) {
        return ApiClient.as(url, account);
    }

    private static Answer done(Answer answer) {
        if (answer.status() / 100 != 2) {
            throw new AssertionError(answer.status() + " " + answer.body());
        }
        return answer;
    }
}
