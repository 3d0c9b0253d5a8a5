package org.medina.pledge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.casefile.Turn;
import org.medina.dialogue.CommentView;
import org.medina.dialogue.ConsultedText;
import org.medina.dialogue.ConsultedTexts;
import org.medina.dialogue.Decision;
import org.medina.dialogue.DialogueDetails;
import org.medina.dialogue.DialogueDrafts;
import org.medina.dialogue.DialogueId;
import org.medina.dialogue.DialogueInvitation;
import org.medina.dialogue.DialogueOpening;
import org.medina.dialogue.DialogueReading;
import org.medina.dialogue.DialogueStage;
import org.medina.dialogue.Outcome;
import org.medina.document.Documents;
import org.medina.document.SectionReading;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisations;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.testing.IntegrationTest;
import org.medina.workflow.Processes;
import org.medina.workflow.Timers;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A pledge on which the ministries are asked: by the city, by the secretariat, in vain, and not any more. */
@IntegrationTest
class PledgeDialogueIT {

    private static final String REVISE = "pledge.revise freetown";

    @Autowired
    private PledgeFixtures fixtures;

    @Autowired
    private PledgeTalks talks;

    @Autowired
    private ProcessWatch watch;

    @Autowired
    private PledgeService pledges;

    @Autowired
    private PledgeConsulting consulting;

    @Autowired
    private PledgeDrafting drafting;

    @Autowired
    private PledgeReading reading;

    @Autowired
    private DialogueReading dialogues;

    @Autowired
    private DialogueOpening opening;

    @Autowired
    private DialogueDrafts drafts;

    @Autowired
    private Documents documents;

    @Autowired
    private Processes processes;

    @Autowired
    private Inbox inbox;

    @Autowired
    private Organisations organisations;

    @Autowired
    private CurrentActor currentActor;

    @Autowired
    private PortalClock clock;

    @Autowired
    private Timers timers;

    @Autowired
    private tools.jackson.databind.json.JsonMapper json;

    @Autowired
    private JdbcClient jdbc;

    @AfterEach
    void realTime() {
        clock.reset();
    }

    @Test
    void theMinistriesAreAskedTheTextIsRevisedAndSigned() {
        PledgeId id = fixtures.inConsultation(fixtures.complete("Asked and revised"));
        DialogueId dialogue = fixtures.dialogueOf(id);

        stands(id, PledgeStatus.CONSULTATION, PledgeProcess.ASK);
        assertThat(watch.caseFile(id).stage()).isEqualTo("consultation");
        Turn turn = java.util.Objects.requireNonNull(watch.caseFile(id).turn());
        assertThat(organisations.get(turn.organisation()).alias()).isEqualTo("sierraleone");
        assertThat(turn.role()).isEqualTo(Role.STATE_FOCAL_POINT);
        assertThat(dialogue(dialogue).stage()).isEqualTo(DialogueStage.COMMENTING);
        assertThat(dialogue(dialogue).about()).isEqualTo(id.subject());
        assertThat(inbox.of(dialogue.subject())).extracting(InboxEntry::kind).contains("dialogue.comment");
        refused(Problem.Kind.WRONG_STATE, "editor.freetown", "freetown", () -> edit(id, "Not now."));

        talks.release(dialogue);
        stands(id, PledgeStatus.REVISION, PledgeProcess.ASK);
        assertThat(watch.caseFile(id).stage()).isEqualTo("revision");
        fixtures.as(
                "editor.freetown", "freetown", () -> edit(id, "By 2028 every family is registered within 14 days."));
        refused(Problem.Kind.WRONG_STATE, "coordinator.freetown", "freetown", () -> pledges.approve(id));
        assertThat(actions(id, "coordinator.freetown", "freetown"))
                .contains(PledgeAction.EDIT)
                .doesNotContain(PledgeAction.APPROVE, PledgeAction.SEND_TO_REVIEW, PledgeAction.CONSULT);

        apply(dialogue);
        talks.close(dialogue);
        stands(id, PledgeStatus.REVISION, PledgeProcess.REVISE, REVISE);
        assertThat(processes.waitingAt(dialogue.subject())).isEmpty();
        assertThat(dialogue(dialogue).outcome()).isEqualTo(Outcome.ENDORSE_WITH_COMMENTS);

        fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id));
        stands(id, PledgeStatus.SIGNING, PledgeProcess.SIGN, "pledge.sign freetown");
        assertThat(watch.details(id).content().commitment())
                .isEqualTo("By 2028 every family is registered within 14 days.");
        fixtures.sign(id);
        fixtures.as("officer", "secretariat", () -> pledges.accept(id));
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.PUBLISHED);
        assertThat(watch.acts(id))
                .containsSubsequence(
                        "send-to-review",
                        "consult",
                        "position-released",
                        "consulted",
                        "approve",
                        "freeze",
                        "sign",
                        "publish");
        assertThat(watch.passed(id)).contains("callActivity_AskMinistries", "userTask_RevisePledge");
        assertThat(text(dialogue).section("commitment").orElseThrow().text())
                .isEqualTo("By 2027 every family is registered within 14 days.");
    }

    @Test
    void aProposedWordingIsSuggestedWhereItsPassageStandsNow() {
        PledgeId id = fixtures.answering(fixtures.complete("One click"));
        DialogueId dialogue = fixtures.dialogueOf(id);
        fixtures.as(
                "editor.freetown",
                "freetown",
                () -> edit(
                        id, "Within a year, not within 140 days: by 2027 every family is registered within 14 days."));

        ConsultedTexts.Passage there = passage(dialogue);
        assertThat(there.before()).endsWith("every family is registered ");
        assertThat(there.passage()).isEqualTo(PledgeTalks.QUOTED);
        assertThat(there.after()).isEqualTo(".");
        apply(dialogue);

        assertThat(suggested(id)).contains("not within 140 days", "within <del>14</del><ins>30</ins> days");
        assertThat(documents.text(id.subject()).section("commitment").plain()).endsWith("within 14 days.");
        CommentView answered = talks.comment(dialogue);
        assertThat(answered.answer()).isNotNull().satisfies(answer -> {
            assertThat(answer.decision()).isEqualTo(Decision.ACCEPTED);
            assertThat(answer.resultingVersion())
                    .isEqualTo(Long.toString(documents.text(id.subject()).version()));
        });
        refused(Problem.Kind.CONFLICT, "coordinator.freetown", "freetown", () -> applyNow(dialogue));
    }

    @Test
    void aPassageThatIsGoneIsSaidToBeGone() {
        PledgeId id = fixtures.answering(fixtures.complete("Gone"));
        DialogueId dialogue = fixtures.dialogueOf(id);
        fixtures.as("editor.freetown", "freetown", () -> edit(id, "By 2027 every family is registered at once."));

        assertThat(as("coordinator.freetown", "freetown", () -> drafts.find(dialogue, comment(dialogue))))
                .isEmpty();
        refused(Problem.Kind.CONFLICT, "coordinator.freetown", "freetown", () -> applyNow(dialogue));
        assertThat(talks.comment(dialogue).answer()).isNull();
    }

    @Test
    void nobodyButTheCityIsShownTheDraftOrWritesIntoIt() {
        PledgeId id = fixtures.answering(fixtures.complete("Whose draft"));
        DialogueId dialogue = fixtures.dialogueOf(id);
        var comment = comment(dialogue);

        for (String[] other : new String[][] {
            {"focal.sierraleone", "sierraleone"},
            {"commenter.health.sierraleone", "health-sierraleone"},
            {"officer", "secretariat"}
        }) {
            refused(Problem.Kind.FORBIDDEN, other[0], other[1], () -> drafts.find(dialogue, comment));
            refused(Problem.Kind.FORBIDDEN, other[0], other[1], () -> drafts.apply(dialogue, comment, null));
        }
        for (String[] stranger :
                new String[][] {{"focal.canada", "canada"}, {"commenter.social.sierraleone", "social-sierraleone"}}) {
            refused(Problem.Kind.NOT_FOUND, stranger[0], stranger[1], () -> drafts.find(dialogue, comment));
            refused(Problem.Kind.NOT_FOUND, stranger[0], stranger[1], () -> drafts.apply(dialogue, comment, null));
            refused(Problem.Kind.NOT_FOUND, stranger[0], stranger[1], () -> reading.get(id));
        }
        refused(Problem.Kind.NOT_FOUND, "focal.sierraleone", "sierraleone", () -> reading.get(id));
    }

    @Test
    void silenceOpensTheRevisionAndTheCitySigns() {
        PledgeId id = fixtures.inConsultation(fixtures.complete("Nobody answers"));
        DialogueId dialogue = fixtures.dialogueOf(id);
        onlyTimersOf(dialogue);

        clock.moveBy(Duration.ofDays(100));
        timers.runDue();

        assertThat(dialogue(dialogue).outcome()).isEqualTo(Outcome.SILENT);
        stands(id, PledgeStatus.REVISION, PledgeProcess.REVISE, REVISE);
        fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id));
        stands(id, PledgeStatus.SIGNING, PledgeProcess.SIGN, "pledge.sign freetown");
        assertThat(watch.acts(id, "consulted")).isEqualTo(1);
    }

    @Test
    void calledOffTheTextOpensAgain() {
        PledgeId id = fixtures.inConsultation(fixtures.complete("Called off"));
        DialogueId dialogue = fixtures.dialogueOf(id);

        fixtures.as("coordinator.freetown", "freetown", () -> opening.callOff(dialogue, "We were too early."));

        assertThat(dialogue(dialogue).stage()).isEqualTo(DialogueStage.CALLED_OFF);
        stands(id, PledgeStatus.REVISION, PledgeProcess.REVISE, REVISE);
    }

    @Test
    void whatIsWithdrawnIsDiscussedNoMore() {
        for (PledgeId id : List.of(
                fixtures.inConsultation(fixtures.complete("Withdrawn while asked")),
                fixtures.answering(fixtures.complete("Withdrawn while answering")))) {
            DialogueId dialogue = fixtures.dialogueOf(id);

            fixtures.withdraw(id);

            assertThat(watch.status(id)).isEqualTo(PledgeStatus.WITHDRAWN);
            assertThat(watch.waitingAt(id)).isEmpty();
            assertThat(processes.waitingAt(dialogue.subject())).isEmpty();
            assertThat(inbox.of(dialogue.subject())).isEmpty();
            DialogueDetails over = dialogue(dialogue);
            assertThat(over.stage()).isEqualTo(DialogueStage.CALLED_OFF);
            assertThat(over.endReason()).doesNotContain("site");
        }
    }

    @Test
    void theSecretariatsProposalWaitsForTheCitysYes() {
        PledgeId id = fixtures.inReview(fixtures.complete("Proposed"));
        DialogueId dialogue = propose(id);

        stands(id, PledgeStatus.OFFICE_REVIEW, PledgeProcess.REVIEW, "pledge.review freetown");
        assertThat(inbox.of(dialogue.subject())).extracting(InboxEntry::kind).containsExactly("dialogue.consent");
        refused(Problem.Kind.NOT_FOUND, "focal.sierraleone", "sierraleone", () -> dialogues.get(dialogue));
        assertThat(actions(id, "coordinator.freetown", "freetown")).doesNotContain(PledgeAction.CONSULT);
        assertThat(watch.details(id).dialogue()).isNull();

        fixtures.as("coordinator.freetown", "freetown", () -> opening.consent(dialogue));

        stands(id, PledgeStatus.CONSULTATION, PledgeProcess.ASK);
        assertThat(fixtures.dialogueOf(id)).isEqualTo(dialogue);
        assertThat(as("focal.sierraleone", "sierraleone", () -> dialogues.get(dialogue))
                        .stage())
                .isEqualTo(DialogueStage.COMMENTING);
        assertThat(inbox.of(dialogue.subject())).extracting(InboxEntry::kind).contains("dialogue.comment");
        talks.release(dialogue);
        talks.close(dialogue);
        stands(id, PledgeStatus.REVISION, PledgeProcess.REVISE, REVISE);
    }

    @Test
    void aDeclinedProposalMovesNothing() {
        PledgeId id = fixtures.inReview(fixtures.complete("Declined"));
        DialogueId dialogue = propose(id);
        fixtures.as("coordinator.freetown", "freetown", () -> opening.decline(dialogue, null));

        stands(id, PledgeStatus.OFFICE_REVIEW, PledgeProcess.REVIEW, "pledge.review freetown");
        assertThat(actions(id, "coordinator.freetown", "freetown")).contains(PledgeAction.CONSULT);
        fixtures.as("coordinator.freetown", "freetown", () -> consulting.consult(id, PledgeTalks.USUAL));
        assertThat(fixtures.dialogueOf(id)).isNotEqualTo(dialogue);
    }

    @Test
    void aProposalLapsesWhenThePledgeMovesOn() {
        List<Step> ways = List.of(
                id -> fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id)),
                id -> fixtures.as("coordinator.freetown", "freetown", () -> pledges.returnToDraft(id, "Say more.")),
                fixtures::withdraw);
        for (Step way : ways) {
            PledgeId id = fixtures.inReview(fixtures.complete("Moves on"));
            DialogueId dialogue = propose(id);
            way.take(id);

            assertThat(dialogue(dialogue).stage().isOver()).isTrue();
            assertThat(inbox.of(dialogue.subject())).isEmpty();
            assertThat(processes.waitingAt(dialogue.subject())).isEmpty();
            refused(Problem.Kind.NOT_FOUND, "focal.sierraleone", "sierraleone", () -> dialogues.get(dialogue));
        }
    }

    private interface Step {
        void take(PledgeId id);
    }

    @Test
    void onAPublishedPledgeTheSecretariatAsksAtOnceAndThePledgeStays() {
        PledgeId id = fixtures.published(fixtures.complete("Published and asked"));
        DialogueId dialogue = as("officer", "secretariat", () -> consulting.consult(id, PledgeTalks.USUAL));

        assertThat(dialogue(dialogue).stage()).isEqualTo(DialogueStage.COMMENTING);
        talks.release(dialogue);
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.PUBLISHED);
        refused(Problem.Kind.WRONG_STATE, "coordinator.freetown", "freetown", () -> applyNow(dialogue));
        talks.close(dialogue);
        assertThat(watch.status(id)).isEqualTo(PledgeStatus.PUBLISHED);
        assertThat(text(dialogue).hash()).isEqualTo(watch.details(id).textHash());
    }

    @Test
    void theCityAsksByItsOwnStepOnly() {
        PledgeId id = fixtures.inReview(fixtures.complete("No way around"));

        refused(
                Problem.Kind.WRONG_STATE,
                "coordinator.freetown",
                "freetown",
                () -> opening.open(id.subject(), PledgeTalks.USUAL));
        refused(
                Problem.Kind.FORBIDDEN,
                "editor.freetown",
                "freetown",
                () -> opening.open(id.subject(), PledgeTalks.USUAL));
        refused(
                Problem.Kind.NOT_FOUND,
                "focal.sierraleone",
                "sierraleone",
                () -> opening.open(id.subject(), PledgeTalks.USUAL));
        stands(id, PledgeStatus.OFFICE_REVIEW, PledgeProcess.REVIEW, "pledge.review freetown");
    }

    @Test
    void whereThereIsNoMinistryNothingMoves() {
        PledgeId id = fixtures.draftOf("coordinator.maipu", "maipu", fixtures.complete("No counterpart"));

        refused(
                Problem.Kind.INVALID,
                "coordinator.maipu",
                "maipu",
                () -> consulting.consult(id, new DialogueInvitation(null, null, null)));
        stands(id, PledgeStatus.DRAFT, PledgeProcess.DRAFT, "pledge.draft maipu");
    }

    @Test
    void onlyOneDialogueIsHeldAtATime() {
        PledgeId id = fixtures.inReview(fixtures.complete("One at a time"));
        propose(id);

        refused(Problem.Kind.CONFLICT, "officer", "secretariat", () -> consulting.consult(id, PledgeTalks.USUAL));
        refused(
                Problem.Kind.CONFLICT,
                "coordinator.freetown",
                "freetown",
                () -> consulting.consult(id, PledgeTalks.USUAL));
        stands(id, PledgeStatus.OFFICE_REVIEW, PledgeProcess.REVIEW, "pledge.review freetown");
    }

    @Test
    void theRevisedTextIsWholeBeforeItIsFrozen() {
        PledgeId id = fixtures.inRevision(fixtures.complete("Left empty"));
        fixtures.as("editor.freetown", "freetown", () -> edit(id, ""));

        assertThatThrownBy(() -> fixtures.as("coordinator.freetown", "freetown", () -> pledges.approve(id)))
                .isInstanceOfSatisfying(Problem.class, refused -> assertThat(refused.fields())
                        .extracting("field")
                        .containsExactly("commitment"));
        stands(id, PledgeStatus.REVISION, PledgeProcess.REVISE, REVISE);
    }

    @Test
    void theMinistriesReadEverythingThatIsGoingToBeSigned() {
        var content = fixtures.complete("Nothing unread");
        content.put("end", "2029-06-30").put("authenticLanguage", "en");
        content.putArray("activities").addObject().put("title", "Open a desk").put("due", "2027-09-01");
        content.putArray("indicators")
                .addObject()
                .put("name", "Families registered")
                .put("baseline", "41")
                .put("target", "100")
                .put("unit", "percent");
        content.putObject("budget").put("currency", "SLE").put("own", 360000).put("gap", 24000.5);
        PledgeId id = fixtures.inConsultation(content);
        ConsultedText asked = text(fixtures.dialogueOf(id));

        java.util.Map<String, String> expected = java.util.Map.of(
                "start", "January 1, 2027",
                "end", "June 30, 2029",
                "activities", "Open a desk: September 1, 2027",
                "indicators", "Families registered; From (baseline): 41; To (target): 100; Unit: percent",
                "budget", "Own money: 360000 SLE\nGap: 24000.5 SLE");
        expected.forEach((section, words) -> assertThat(
                        asked.section(section).orElseThrow().text())
                .as(section)
                .isEqualTo(words));
        var tree = json.valueToTree(watch.details(id).content());
        for (PledgeField field : PledgeField.values()) {
            var value = ContentPatch.at((tools.jackson.databind.node.ObjectNode) tree, field);
            boolean given = !value.isMissingNode() && !value.isNull() && !(value.isContainer() && value.isEmpty());
            boolean inItsPlace = field == PledgeField.TITLE || field == PledgeField.AUTHENTIC_LANGUAGE;
            if (field.isSigned() && given && !inItsPlace) {
                assertThat(asked.section(field.path())).as(field.path()).isPresent();
            }
        }
    }

    @Test
    void readersAreToldThatTheMinistriesRead() {
        PledgeId asked = fixtures.inConsultation(fixtures.complete("Read by ministries"));
        PledgeId proposed = fixtures.inReview(fixtures.complete("Not read yet"));
        propose(proposed);

        assertThat(readers(asked)).contains(Relation.CONSULTED);
        assertThat(readers(proposed)).doesNotContain(Relation.CONSULTED);
    }

    private Set<Relation> readers(PledgeId id) {
        return as("coordinator.freetown", "freetown", () -> reading.readers(id)).now();
    }

    private DialogueId propose(PledgeId id) {
        return as("officer", "secretariat", () -> consulting.consult(id, PledgeTalks.USUAL));
    }

    private void edit(PledgeId id, String commitment) {
        var change = fixtures.complete("x").removeAll().put("commitment", commitment);
        drafting.edit(id, change, reading.get(id).read());
    }

    private void apply(DialogueId dialogue) {
        fixtures.as("coordinator.freetown", "freetown", () -> applyNow(dialogue));
    }

    private void applyNow(DialogueId dialogue) {
        drafts.apply(dialogue, comment(dialogue), null);
    }

    private java.util.UUID comment(DialogueId dialogue) {
        return talks.comment(dialogue).id();
    }

    private ConsultedTexts.Passage passage(DialogueId dialogue) {
        return as("coordinator.freetown", "freetown", () -> drafts.find(dialogue, comment(dialogue)))
                .orElseThrow();
    }

    private String suggested(PledgeId id) {
        return SectionReading.of(
                        documents.text(id.subject()).section("commitment").json())
                .htmlWithSuggestions(2);
    }

    private Set<PledgeAction> actions(PledgeId id, String account, String organisation) {
        return as(account, organisation, () -> reading.get(id)).actions();
    }

    private DialogueDetails dialogue(DialogueId id) {
        return as("officer", "secretariat", () -> dialogues.get(id));
    }

    private ConsultedText text(DialogueId id) {
        return as("officer", "secretariat", () -> dialogues.text(id));
    }

    private <T> T as(String account, String organisation, java.util.function.Supplier<T> work) {
        return currentActor.callAs(organisations.actorFor(account, organisation), work);
    }

    private void onlyTimersOf(DialogueId dialogue) {
        jdbc.sql("delete from engine.act_ru_job where process_instance_id_ not in"
                        + " (select id_ from engine.act_ru_execution where business_key_ = :key)")
                .param("key", dialogue.toString())
                .update();
    }

    private void stands(PledgeId id, PledgeStatus status, String task, String... work) {
        assertThat(watch.status(id)).isEqualTo(status);
        assertThat(watch.waitingAt(id)).containsExactly(task);
        assertThat(watch.work(id)).containsExactly(work);
        assertThat(watch.caseFile(id).status()).isEqualTo(status.name());
    }

    private void refused(Problem.Kind kind, String account, String organisation, Runnable work) {
        assertThatThrownBy(() -> fixtures.as(account, organisation, work))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(kind));
    }
}
