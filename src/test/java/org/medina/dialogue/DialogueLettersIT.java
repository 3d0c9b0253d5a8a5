package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import tools.jackson.databind.JsonNode;

/** Positions that arrive on paper. */
@IntegrationTest
class DialogueLettersIT {

    private static final String LETTER = """
            {"number": "12/2026", "date": "2026-05-04", "position": "COMMENTS_ONLY", "comments": [
                {"severity": "MAJOR", "comment": "Who pays?", "place": {"section": "commitment", "quoted": "14 days"}},
                {"severity": "CRITICAL", "comment": "By law.", "legalBasis": "Act 12"}]}""";

    private final PortalClock clock;
    private final String base;

    private DialogueOverHttp http;

    @Autowired
    DialogueLettersIT(PortalClock clock, @LocalServerPort int port) {
        this.clock = clock;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
    }

    @BeforeEach
    void begin() {
        http = new DialogueOverHttp(base, clock.instant());
    }

    @Test
    void aLetterIsEnteredMarkedAndConfirmedAndReleasesNothingElse() {
        String id = http.begun("A letter");
        String draft = http.comment(HEALTH, id, "MAJOR", "Ours, not in the letter.");
        http.done(HEALTH, path(id, "hand-in"), null);

        JsonNode entered = http.done(OFFICER, path(id, "letter"), LETTER);

        assertThat(entered.path("stage").asString()).isEqualTo("ANSWERING");
        JsonNode letter = entered.path("position").path("letter");
        assertThat(letter.path("number").asString()).isEqualTo("12/2026");
        assertThat(letter.path("confirmed").isNull() || letter.path("confirmed").isMissingNode())
                .isTrue();
        JsonNode rows = http.read(CITY, path(id, "comments")).path("items");
        assertThat(rows.size()).isEqualTo(2);
        assertThat(rows.get(0).path("organisationName").asString()).startsWith("Sierra Leone");
        assertThat(http.get(CITY, path(id, "comments/" + draft)).status()).isEqualTo(404);

        JsonNode confirmed = http.done(FOCAL, path(id, "confirm-letter"), "{\"confirmed\": true}");
        assertThat(confirmed.path("position").path("letter").path("confirmed").asBoolean())
                .isTrue();
        assertThat(http.post(FOCAL, path(id, "confirm-letter"), "{\"confirmed\": false}")
                        .status())
                .isEqualTo(409);
    }

    @Test
    void everyCommentOfALetterThatIsNotRightIsNamedAndNothingIsEntered() {
        String id = http.begun("A letter with mistakes");
        String wrong = LETTER.replace("14 days", "15 days").replace("Act 12", "");

        Answer refused = http.post(OFFICER, path(id, "letter"), wrong);

        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.errorAt("comments[0].place.quoted")).contains("What we commit to");
        assertThat(refused.errorAt("comments[1].legalBasis")).contains("legal basis");
        assertThat(http.read(FOCAL, "/" + id).path("stage").asString()).isEqualTo("COMMENTING");
        assertThat(http.post(OFFICER, path(id, "letter"), LETTER.replace("2026-05-04", "2099-01-01"))
                        .errorAt("date"))
                .contains("future");
    }
}
