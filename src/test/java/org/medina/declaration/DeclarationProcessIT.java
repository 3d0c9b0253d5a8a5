package org.medina.declaration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.medina.declaration.DeclarationOverHttp.*;

import java.sql.Timestamp;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import tools.jackson.databind.JsonNode;

/** The ways through a declaration's process: whom it waits for at each step, every way out, and what is counted when. */
@IntegrationTest
class DeclarationProcessIT {

    private final DeclarationsForTests declarations;
    private final PublicDeclarations published;
    private final JdbcClient jdbc;
    private final DeclarationOverHttp http;

    @Autowired
    DeclarationProcessIT(
            DeclarationsForTests declarations,
            PublicDeclarations published,
            JdbcClient jdbc,
            @LocalServerPort int port) {
        this.declarations = declarations;
        this.published = published;
        this.jdbc = jdbc;
        this.http = new DeclarationOverHttp("http://localhost:" + port, declarations.now());
    }

    @BeforeEach
    void mayorsAreInOffice() {
        declarations.seatMayors();
    }

    @AfterEach
    void backToToday() {
        declarations.backToToday();
    }

    @Test
    void eachStepToThePresentationWaitsForThoseWhoseTurnItIs() {
        String id = http.drafted("Every step");
        stands(id, "draft secretariat");
        http.done(OFFICER, id, "freeze", null);
        stands(id, "open secretariat");
        String first = http.read(OFFICER, id).path("textHash").asString();
        http.done(HEAD, id, "return", REASON);
        stands(id, "draft secretariat");
        assertThat(http.read(OFFICER, id).path("textHash").isNull()).isTrue();
        http.done(OFFICER, id, "freeze", null);
        assertThat(http.read(OFFICER, id).path("textHash").asString()).isNotEqualTo(first);
        http.done(HEAD, id, "open", http.opening(30));
        stands(id, "gather secretariat");

        http.done(OFFICER, id, "invite", "{\"organisations\": [\"freetown\", \"maipu\"]}");
        stands(id, "gather secretariat", "prepare freetown", "prepare maipu");
        http.prepare(CITY, id);
        stands(id, "endorse freetown", "gather secretariat", "prepare maipu");
        http.done(MAYOR, id, "endorse", http.signature(id));
        stands(id, "check secretariat", "gather secretariat", "prepare maipu");
        http.endorse("mayor.montreal", id);
        stands(id, "check secretariat", "gather secretariat", "prepare maipu");
        http.check(OFFICER, id, "freetown", "return");
        stands(id, "check secretariat", "gather secretariat", "mend freetown", "prepare maipu");
        http.check(HEAD, id, "montreal", "accept");
        stands(id, "gather secretariat", "mend freetown", "prepare maipu");
        http.endorse(MAYOR, id);
        stands(id, "check secretariat", "gather secretariat", "prepare maipu");

        http.done(HEAD, id, "close", REASON);
        stands(id, "check secretariat", "present secretariat");
        assertThat(http.post(OFFICER, id, "present", http.presentation()).status())
                .isEqualTo(409);
        http.check(OFFICER, id, "freetown", "accept");
        stands(id, "present secretariat");
        http.done(OFFICER, id, "present", http.presentation());

        stands(id);
        assertThat(declarations.runs(id)).isFalse();
        assertThat(declarations.caseFile(id).stage()).isEqualTo("presented");
        assertThat(http.counted(id)).isEqualTo(2);
    }

    @Test
    void theClockClosesItAtTheEndOfItsDayThereAndADayThatWasMovedIsKept() {
        String id = http.open("By the clock");
        http.done(OFFICER, id, "invite", "{\"organisations\": [\"freetown\"]}");
        http.prepare(CITY, id);
        LocalDate closes = LocalDate.parse(http.read(OFFICER, id).path("closes").asString());
        Instant end = Declaration.endOf(closes, ZoneId.of("Africa/Casablanca"));
        http.done(HEAD, id, "extend", http.extension(40));

        declarations.at(end.plusSeconds(1));
        stands(id, "endorse freetown", "gather secretariat");

        Instant later = end.plus(Duration.ofDays(10));
        declarations.at(later.minusSeconds(1));
        assertThat(declarations.caseFile(id).status()).isEqualTo("OPEN");
        declarations.at(later);
        stands(id, "present secretariat");
        assertThat(declarations.caseFile(id).status()).isEqualTo("CLOSED");
        declarations.at(later.plus(Duration.ofDays(2)));
        assertThat(acts(id, "close-by-clock")).isEqualTo(1);
    }

    @Test
    void citiesThatHaveYetToAnswerAreRemindedTwiceBeforeTheLastDay() {
        String id = http.open("Before the last day");
        http.done(OFFICER, id, "invite", "{\"organisations\": [\"freetown\", \"maipu\", \"montreal\"]}");
        http.endorse("mayor.montreal", id);
        http.prepare(CITY, id);
        Instant end = Instant.parse(http.read(OFFICER, id).path("closesAt").asString());

        declarations.at(end.minus(Duration.ofDays(15)));
        assertThat(acts(id, "remind")).isZero();
        assertThat(declarations.words(id)).doesNotContain("declaration.work.prepare.soon");
        declarations.at(end.minus(Duration.ofDays(13)));
        assertThat(acts(id, "remind")).isOne();
        assertThat(declarations.words(id))
                .contains("declaration.work.prepare.soon", "declaration.work.endorse.soon")
                .doesNotContain("declaration.work.prepare", "declaration.work.endorse");
        declarations.at(end.minus(Duration.ofDays(5)));
        assertThat(acts(id, "remind")).isOne();
        declarations.at(end.minus(Duration.ofDays(2)));
        assertThat(acts(id, "remind")).isEqualTo(2);

        http.done(HEAD, id, "extend", http.extension(60));
        assertThat(declarations.words(id)).contains("declaration.work.prepare");
        declarations.at(end.plus(Duration.ofDays(10)));
        assertThat(acts(id, "remind")).isEqualTo(2);
        declarations.at(end.plus(Duration.ofDays(29)));
        assertThat(acts(id, "remind")).isEqualTo(3);
        declarations.at(end.plus(Duration.ofDays(40)));
        assertThat(acts(id, "remind")).isEqualTo(3);
        assertThat(declarations.caseFile(id).status()).isEqualTo("CLOSED");
    }

    @Test
    void theDrawnProcessIsForTheSecretariat() {
        String id = http.open("Drawn");

        for (String account : List.of("officer secretariat", "head secretariat")) {
            assertThat(declarations.active(id, account)).as(account).contains("userTask_GatherEndorsements");
        }
        assertThatThrownBy(() -> declarations.active(id, "mayor.freetown freetown"))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.FORBIDDEN));
    }

    @Test
    void nobodyEndorsesAfterTheDayEvenWhereTheClocksStepWasNotTakenYet() {
        String id = http.open("Too late");
        http.prepare(MAYOR, id);
        String signature = http.signature(id);
        Instant end = Instant.parse(http.read(OFFICER, id).path("closesAt").asString());
        jdbc.sql("update declaration.declaration set closes_at = :at where id = :id")
                .param("at", Timestamp.from(declarations.now().minusSeconds(1)))
                .param("id", declarations.id(id).value())
                .update();

        Answer late = http.post(MAYOR, id, "endorse", signature);

        assertThat(end).isAfter(declarations.now());
        assertThat(late.status()).isEqualTo(409);
        assertThat(http.read(MAYOR, id).path("status").asString()).isEqualTo("CLOSED");
    }

    @Test
    void whatWasCountedOnADayIsCountedSoForEver() {
        String id = http.open("Counted");
        String reference = http.read(OFFICER, id).path("reference").asString();
        LocalDate today = LocalDate.ofInstant(declarations.now(), ZoneId.of("Africa/Casablanca"));
        http.endorsed(MAYOR, "freetown", id);
        http.endorsed("mayor.montreal", "montreal", id);
        assertThat(http.counted(id)).isEqualTo(2);

        declarations.at(declarations.now().plus(Duration.ofDays(2)));
        http.done(MAYOR, id, "take-back", REASON);

        assertThat(http.counted(id)).isEqualTo(1);
        assertThat(endorsed(reference, null)).containsExactly("montreal");
        assertThat(endorsed(reference, today)).containsExactlyInAnyOrder("freetown", "montreal");
        assertThat(endorsed(reference, today.minusDays(1))).isEmpty();
        http.upload(OFFICER, id, "mandate?organisation=freetown");
        http.upload(OFFICER, id, "signed-sheet?organisation=freetown");
        http.done(OFFICER, id, "record-paper", http.sheet(declarations.office("freetown"), "freetown"));
        http.check(HEAD, id, "freetown", "accept");
        assertThat(http.counted(id)).isEqualTo(2);
        assertThat(endorsed(reference, today.plusDays(1))).hasSize(2);
    }

    @Test
    void whenAnEndorsementBeganToCountCannotBeWrittenOver() {
        String id = http.open("Written once");
        http.endorsed(MAYOR, "freetown", id);

        assertThatThrownBy(
                        () -> jdbc.sql("update declaration.endorsement set accepted_at = accepted_at - interval '1 day'"
                                        + " where declaration = :id")
                                .param("id", declarations.id(id).value())
                                .update())
                .hasMessageContaining("never written over");
    }

    @Test
    void aSheetSignedByHandCountsOnceASecondPersonHasComparedIt() {
        String id = http.open("On paper");
        http.upload(OFFICER, id, "mandate?organisation=freetown");
        http.upload(OFFICER, id, "signed-sheet?organisation=freetown");
        http.upload(WRITER, id, "mandate");
        http.upload(WRITER, id, "signed-sheet");
        http.done(OFFICER, id, "record-paper", http.sheet(declarations.office("freetown"), "freetown"));
        http.done(WRITER, id, "record-paper", http.sheet(declarations.office("montreal"), "montreal"));

        String own = http.endorsement(id, "freetown").path("id").asString();
        assertThat(http.post(OFFICER, id, "endorsements/" + own + "/accept", null)
                        .status())
                .isEqualTo(403);
        http.check(HEAD, id, "freetown", "accept");
        http.check(OFFICER, id, "montreal", "accept");

        assertThat(http.counted(id)).isEqualTo(2);
        JsonNode counted = http.endorsement(id, "freetown");
        assertThat(counted.path("onPaper").asBoolean()).isTrue();
        assertThat(counted.path("enteredBy").asString()).isNotBlank();
        assertThat(counted.path("signatureHash").asString()).hasSize(64);
    }

    @Test
    void whoeverFixedTheTextDoesNotOpenItAndAnUnfinishedTextIsNotFixed() {
        String id = http.send(OFFICER, "POST", "", beginning("Unfinished"))
                .json()
                .path("id")
                .asString();
        Answer refused = http.post(OFFICER, id, "freeze", null);
        assertThat(refused.status()).isEqualTo(422);
        assertThat(refused.body()).contains("text.preamble").contains("text.commitments");
        assertThat(http.post(MAYOR, http.open("No mandate"), "endorse", "{\"textHash\": \"0\"}")
                        .status())
                .isEqualTo(422);
    }

    @Test
    void oneThatIsCalledOffLeavesNoWorkAndCountsNobody() {
        String id = http.open("Called off");
        http.endorsed(MAYOR, "freetown", id);
        http.endorse("mayor.montreal", id);
        http.done(HEAD, id, "call-off", REASON);

        stands(id);
        assertThat(declarations.runs(id)).isFalse();
        assertThat(http.counted(id)).isZero();
        assertThat(declarations.caseFile(id).stage()).isEqualTo("called_off");
    }

    private List<String> endorsed(String reference, @Nullable LocalDate day) {
        return published.find(reference, day).orElseThrow().endorsers().stream()
                .map(city -> city.city().contains("Freetown") ? "freetown" : "montreal")
                .toList();
    }

    private int acts(String id, String action) {
        int found = 0;
        for (JsonNode entry : http.get(OFFICER, "/" + id + "/history").json().path("items")) {
            found += entry.path("action").asString().equals(action) ? 1 : 0;
        }
        return found;
    }

    private void stands(String id, String... work) {
        assertThat(declarations.work(id)).containsExactly(work);
    }
}
