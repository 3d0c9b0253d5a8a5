package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.INTERIOR;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.medina.base.Ids;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.dialogue.DialogueStates.Standing;
import org.medina.identity.Role;
import org.medina.inbox.InboxEntry;
import org.medina.testing.ApiClient;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.DiagramState;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** The ways through a dialogue's process: whom it waits for at each step, what it passes and what it does not. */
@IntegrationTest
class DialogueProcessIT {

    private static final String OUT_OF_A_CASE =
            "{\"subject\": {\"kind\": \"%s\", \"id\": \"%s\"}, \"consulted\": [\"sierraleone\", \"health-sierraleone\"]}";

    private final DialogueWatch watch;
    private final OfferedForTests journey;
    private final DialogueOpening opening;
    private final DialogueStates states;
    private final DialogueOverHttp http;
    private final String base;

    @Autowired
    DialogueProcessIT(
            DialogueWatch watch,
            OfferedForTests journey,
            DialogueOpening opening,
            DialogueTimes times,
            PortalClock clock,
            @LocalServerPort int port) {
        this.watch = watch;
        this.journey = journey;
        this.opening = opening;
        this.base = "http://localhost:" + port;
        this.http = new DialogueOverHttp(base, clock.instant());
        this.states = new DialogueStates(http, times, clock);
    }

    @BeforeEach
    void forgetTimers() {
        watch.forgetTimers();
    }

    @AfterEach
    void resetClock() {
        watch.resetClock();
    }

    @Test
    void eachStepUpToTheMinutesWaitsForThoseWhoseTurnItIs() {
        String id = http.begun("Every step");
        DialogueId dialogue = id(id);
        String clause = http.comment(HEALTH, id, "CRITICAL", "Not yours to decide.");
        stands(dialogue, "comment health-sierraleone", "comment sierraleone", "consolidate sierraleone");
        assertThat(watch.waitingAt(dialogue)).contains(DialogueProcess.COMMENT, DialogueProcess.GATHER);

        http.done(HEALTH, path(id, "hand-in"), null);
        stands(dialogue, "comment sierraleone", "consolidate sierraleone");
        http.done(FOCAL, path(id, "consolidate"), null);
        stands(dialogue, "consolidate sierraleone");
        assertThat(watch.waitingAt(dialogue)).containsExactly(DialogueProcess.RELEASE);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"COMMENTS_ONLY\"}");
        stands(dialogue, "answer freetown");
        http.done(CITY, comments(id, clause, "decide"), "{\"decision\": \"NOT_ACCEPTED\", \"answer\": \"It is.\"}");
        http.done(CITY, path(id, "send-answers"), null);
        stands(dialogue, "close sierraleone");
        assertThat(watch.caseFile(dialogue).due()).isNotNull();
        http.done(FOCAL, comments(id, clause, "close"), DialogueStates.closing("MAINTAINED"));
        stands(dialogue, "call-meeting secretariat");
        assertThat(watch.caseFile(dialogue).turn())
                .satisfies(turn -> assertThat(turn.role()).isEqualTo(Role.SECRETARIAT_OFFICER));
        http.done(
                OFFICER, path(id, "call-meeting"), "{\"at\": \"%s\", \"place\": \"Freetown\"}".formatted(watch.now()));
        stands(dialogue, "write-minutes secretariat");
        http.done(OFFICER, path(id, "minutes"), "{\"minutes\": \"We agreed.\"}");
        stands(dialogue, "confirm-minutes freetown", "confirm-minutes sierraleone");
        http.done(CITY, path(id, "confirm-minutes"), null);
        stands(dialogue, "confirm-minutes sierraleone");
        http.done(OFFICER, path(id, "minutes"), "{\"minutes\": \"We agreed on it.\"}");
        stands(dialogue, "confirm-minutes freetown", "confirm-minutes sierraleone");
        http.done(FOCAL, path(id, "confirm-minutes"), null);
        http.done(CITY, path(id, "confirm-minutes"), null);

        ended(dialogue, DialogueStage.CLOSED);
        assertThat(watch.passed(dialogue))
                .contains("end_PositionReleased", "boundary_MinutesChanged", "end_MinutesConfirmed")
                .doesNotContain(
                        DialogueProcess.CONSENT,
                        "end_PositionRecorded",
                        "end_DialogueConcluded",
                        "boundary_LetterReceived",
                        "serviceTask_CloseUnanswered");
        assertThat(journey.heard(dialogue)).hasSize(2);
    }

    @Test
    void nobodyIsAskedForACommentBeforeTheAuthorHasConsented() {
        DialogueId dialogue = id(states.in("PROPOSED").id());
        stands(dialogue, "consent freetown");
        assertThat(tasks(FOCAL, dialogue)).isFalse();
        assertThat(tasks(OFFICER, dialogue)).isFalse();

        http.done(CITY, path(dialogue.toString(), "consent"), null);
        stands(dialogue, "comment health-sierraleone", "comment sierraleone", "consolidate sierraleone");

        DialogueId declined = id(states.in("DECLINED").id());
        ended(declined, DialogueStage.DECLINED);
        assertThat(watch.passed(declined))
                .contains("end_DialogueDeclined")
                .doesNotContain(DialogueProcess.COMMENT, DialogueProcess.GATHER);
        assertThat(journey.heard(declined)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "COMMENTING",
                "CONSOLIDATING",
                "ANSWERING",
                "CLOSING",
                "CLOSING_MAINTAINED",
                "MEETING",
                "MEETING_MINUTES"
            })
    void whereverItIsCalledOffAllWorkEnds(String state) {
        Standing standing = states.in(state);
        http.done(CITY, path(standing.id(), "call-off"), "{\"reason\": \"The text is withdrawn.\"}");

        DialogueId dialogue = id(standing.id());
        ended(dialogue, DialogueStage.CALLED_OFF);
        assertThat(watch.passed(dialogue)).contains("end_CaseClosed");
        assertThat(journey.heard(dialogue).getLast()).isEqualTo(new DialogueClosed(dialogue, null, null));
    }

    @Test
    void aPositionWithoutCommentsEndsItAtOnce() {
        String id = http.begun("Endorsed");
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"ENDORSE\"}");

        ended(id(id), DialogueStage.CLOSED);
        assertThat(watch.passed(id(id))).contains("end_PositionRecorded").doesNotContain(DialogueProcess.ANSWER);
    }

    @ParameterizedTest
    @ValueSource(strings = {"COMMENTING", "CONSOLIDATING"})
    void aLetterEndsTheWritingWhereverItStands(String state) {
        Standing standing = states.in(state);
        DialogueId dialogue = id(standing.id());
        http.done(
                OFFICER, path(standing.id(), "letter"), DialogueStates.letter().replace("ENDORSE", "NO_POSITION"));

        ended(dialogue, DialogueStage.CLOSED);
        assertThat(watch.passed(dialogue))
                .contains("boundary_LetterReceived", "end_PositionRecorded")
                .doesNotContain("end_PositionReleased", "serviceTask_KeepConsultationTime");
    }

    @Test
    void whoeverIsAskedLaterCommentsTooAndNobodyIsAskedTwice() {
        String id = http.begun("One more");
        http.done(HEALTH, path(id, "hand-in"), null);
        http.done(CITY, path(id, "invite"), "{\"organisation\": \"social-sierraleone\"}");

        stands(id(id), "comment sierraleone", "comment social-sierraleone", "consolidate sierraleone");
        http.done("commenter.social.sierraleone", path(id, "hand-in"), null);
        http.done(INTERIOR, path(id, "hand-in"), null);
        stands(id(id), "consolidate sierraleone");
        assertThat(stage(id)).isEqualTo(DialogueStage.COMMENTING);
        http.done(FOCAL, path(id, "consolidate"), null);
        stands(id(id), "consolidate sierraleone");
        assertThat(watch.waitingAt(id(id))).containsExactly(DialogueProcess.RELEASE);
    }

    @Test
    void citiesThatAreAskedHaveTheSameWork() {
        String body = http.opening("A national draft")
                .replace("\"sierraleone\", \"health-sierraleone\"", "\"freetown\"")
                .replaceFirst("\\{", "{\"consolidator\": \"freetown\", ");
        String id = http.done(FOCAL, "", body).path("id").asString();

        stands(id(id), "comment freetown", "consolidate freetown");
        assertThat(watch.entries(id(id)))
                .extracting(InboxEntry::role)
                .containsExactlyInAnyOrder(Role.CITY_EDITOR, Role.CITY_COORDINATOR);
        http.done(CITY, path(id, "consolidate"), null);
        http.done(CITY, path(id, "release"), "{\"position\": \"ENDORSE\"}");
        ended(id(id), DialogueStage.CLOSED);
    }

    @Test
    void theWorkOfOneMinistryIsSeenByNobodyElse() {
        String id = http.begun("Among ourselves");

        assertThat(tasks(HEALTH, id(id))).isTrue();
        assertThat(tasks(INTERIOR, id(id))).isTrue();
        assertThat(tasks(FOCAL, id(id))).isTrue();
        assertThat(tasks(CITY, id(id))).isFalse();
        assertThat(tasks(OFFICER, id(id))).isFalse();
        assertThat(tasks("commenter.social.sierraleone", id(id))).isFalse();
        assertThat(ApiClient.as(base, INTERIOR).get("/api/v1/tasks?limit=200").body())
                .doesNotContain("Health");
        http.done(HEALTH, path(id, "hand-in"), null);
        assertThat(tasks(HEALTH, id(id))).isFalse();
        assertThat(tasks(INTERIOR, id(id))).isTrue();
    }

    /** The diagram is for those who facilitate, who may not know either who has handed in. */
    @Test
    void theDiagramLooksTheSameWhoeverHasHandedIn() {
        String id = http.begun("The diagram");
        DiagramState before = watch.diagram("officer", "secretariat", id(id));
        assertThat(before.active()).containsExactlyInAnyOrder(DialogueProcess.COMMENT, DialogueProcess.GATHER);
        http.done(HEALTH, path(id, "hand-in"), null);
        assertThat(watch.diagram("officer", "secretariat", id(id))).isEqualTo(before);
        http.done(INTERIOR, path(id, "hand-in"), null);
        assertThat(watch.diagram("officer", "secretariat", id(id))).isEqualTo(before);
        http.done(FOCAL, path(id, "consolidate"), null);
        assertThat(watch.diagram("officer", "secretariat", id(id)).done())
                .contains(DialogueProcess.COMMENT, "end_WritingEnded")
                .doesNotContain("end_CommentsHandedIn");
        assertThatExceptionOfType(Problem.class)
                .isThrownBy(() -> watch.diagram("coordinator.freetown", "freetown", id(id)))
                .matches(refused -> refused.kind() == Problem.Kind.FORBIDDEN);
    }

    @Test
    void whoeverLooksAtACaseSeesTheWorkOfTheirOwnOrganisationOnly() {
        String id = http.begun("Whose work");
        assertThat(watch.ownWork("commenter.health.sierraleone", "health-sierraleone", id(id)))
                .containsExactly("dialogue.comment");
        assertThat(watch.ownWork("focal.sierraleone", "sierraleone", id(id)))
                .containsExactlyInAnyOrder("dialogue.comment", "dialogue.consolidate");
        assertThat(watch.ownWork("coordinator.freetown", "freetown", id(id))).isEmpty();
        assertThat(watch.ownWork("officer", "secretariat", id(id))).isEmpty();
    }

    @Test
    void whereAJourneyRunsTheDialogueOnlyTheConsentIsItsOwn() {
        SubjectRef about = new SubjectRef(OfferedForTests.KIND, Ids.next());
        String id = proposed(about);
        stands(id(id), "consent freetown");

        http.done(CITY, path(id, "consent"), null);
        assertThat(watch.waitingAt(id(id))).isEmpty();
        assertThat(watch.passed(id(id))).contains("end_HandedToJourney").doesNotContain(DialogueProcess.COMMENT);
        assertThat(stage(id)).isEqualTo(DialogueStage.COMMENTING);
        assertThat(journey.heard(id(id))).containsExactly(new DialogueConsented(id(id), about));

        watch.call(id(id));
        stands(id(id), "comment health-sierraleone", "comment sierraleone", "consolidate sierraleone");
        assertThat(watch.passed(id(id))).doesNotContain(DialogueProcess.CONSENT);
        http.done(FOCAL, path(id, "consolidate"), null);
        http.done(FOCAL, path(id, "release"), "{\"position\": \"ENDORSE\"}");
        ended(id(id), DialogueStage.CLOSED);
        assertThat(journey.heard(id(id)).getLast()).isEqualTo(new DialogueClosed(id(id), about, Outcome.ENDORSE));
    }

    @Test
    void whereTheAuthorItselfAsksTheJourneyCallsItFromTheBeginning() {
        SubjectRef about = new SubjectRef(OfferedForTests.KIND, Ids.next());
        String id = http.done(CITY, "", OUT_OF_A_CASE.formatted(about.kind(), about.id()))
                .path("id")
                .asString();

        assertThat(watch.waitingAt(id(id))).isEmpty();
        assertThat(watch.work(id(id))).isEmpty();
        assertThat(journey.heard(id(id))).isEmpty();
        watch.call(id(id));
        stands(id(id), "comment health-sierraleone", "comment sierraleone", "consolidate sierraleone");
    }

    @Test
    void aDialogueLapsesWithTheCaseOfItsTextAndAProposalStaysUnknown() {
        SubjectRef called = new SubjectRef(OfferedForTests.KIND, Ids.next());
        String id = http.done(CITY, "", OUT_OF_A_CASE.formatted(called.kind(), called.id()))
                .path("id")
                .asString();
        watch.call(id(id));
        opening.lapse(called, "The text was withdrawn.");
        assertThat(stage(id)).isEqualTo(DialogueStage.CALLED_OFF);
        assertThat(watch.waitingAt(id(id))).as("its journey ends the call").isNotEmpty();

        SubjectRef about = new SubjectRef(OfferedForTests.KIND, Ids.next());
        String proposed = proposed(about);
        opening.lapse(about, "The text was withdrawn.");
        ended(id(proposed), DialogueStage.DECLINED);
        assertThat(http.get(FOCAL, "/" + proposed).status()).isEqualTo(404);
        opening.lapse(about, "Again.");
        assertThat(watch.acts(id(proposed), "lapse")).isOne();
    }

    private String proposed(SubjectRef about) {
        return http.done(OFFICER, "", OUT_OF_A_CASE.formatted(about.kind(), about.id()))
                .path("id")
                .asString();
    }

    private boolean tasks(String account, DialogueId id) {
        return ApiClient.as(base, account).get("/api/v1/tasks?limit=200").body().contains(id.toString());
    }

    private DialogueStage stage(String id) {
        return watch.details(id(id)).stage();
    }

    private void stands(DialogueId id, String... work) {
        assertThat(watch.work(id)).containsExactly(work);
        DialogueStage stage = watch.details(id).stage();
        assertThat(watch.caseFile(id).status()).isEqualTo(stage.name());
        assertThat(watch.caseFile(id).stage()).isEqualToIgnoringCase(stage.name());
    }

    private void ended(DialogueId id, DialogueStage stage) {
        stands(id);
        assertThat(watch.details(id).stage()).isEqualTo(stage);
        assertThat(watch.waitingAt(id)).isEmpty();
        assertThat(watch.caseFile(id).turn()).isNull();
        assertThat(watch.caseFile(id).due()).isNull();
    }

    private static DialogueId id(String id) {
        return new DialogueId(UUID.fromString(id));
    }
}
