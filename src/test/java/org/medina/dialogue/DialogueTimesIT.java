package org.medina.dialogue;

import static org.assertj.core.api.Assertions.assertThat;
import static org.medina.dialogue.DialogueOverHttp.CITY;
import static org.medina.dialogue.DialogueOverHttp.FOCAL;
import static org.medina.dialogue.DialogueOverHttp.HEALTH;
import static org.medina.dialogue.DialogueOverHttp.INTERIOR;
import static org.medina.dialogue.DialogueOverHttp.OFFICER;
import static org.medina.dialogue.DialogueOverHttp.comments;
import static org.medina.dialogue.DialogueOverHttp.path;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.dialogue.DialogueStates.Standing;
import org.medina.inbox.InboxEntry;
import org.medina.refdata.CountryCalendar;
import org.medina.refdata.WorkingDays;
import org.medina.testing.ApiClient.Answer;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;

/** What the clock of a dialogue does by itself, and how people move it. */
@IntegrationTest
class DialogueTimesIT {

    private static final Duration DAY = Duration.ofDays(1);
    private static final Duration SECOND = Duration.ofSeconds(1);
    private static final String QUESTION = "{\"text\": \"Which act do you mean?\"}";

    private final DialogueWatch watch;
    private final OfferedForTests journey;
    private final DialogueStates states;
    private final DialogueOverHttp http;
    private final CountryCalendar calendar;

    @Autowired
    DialogueTimesIT(
            DialogueWatch watch,
            OfferedForTests journey,
            DialogueTimes times,
            WorkingDays workingDays,
            PortalClock clock,
            @LocalServerPort int port) {
        this.watch = watch;
        this.journey = journey;
        this.calendar = workingDays.calendarOf("SLE");
        this.http = new DialogueOverHttp("http://localhost:" + port, clock.instant());
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
    void aDeadlineThatPassesWhileThePortalIsDownIsNoticedOnceAndDatedByItself() {
        DialogueId id = begun("Portal down");
        Instant deadline = watch.details(id).deadline();
        watch.sleepUntil(deadline.plus(DAY.multipliedBy(30)));
        assertThat(watch.details(id).stage()).isEqualTo(DialogueStage.COMMENTING);
        assertThat(http.post(FOCAL, path(id.toString(), "extend"), null).status())
                .isEqualTo(409);

        watch.wake();
        watch.wake();

        DialogueDetails details = watch.details(id);
        assertThat(details.stage()).isEqualTo(DialogueStage.CLOSED);
        assertThat(details.outcome()).isEqualTo(Outcome.SILENT);
        assertThat(details.closedAt()).isEqualTo(deadline);
        assertThat(watch.acts(id, "fall-silent")).isOne();
        assertThat(watch.acts(id)).doesNotContain("remind");
        assertThat(watch.waitingAt(id)).isEmpty();
        assertThat(watch.work(id)).isEmpty();
        assertThat(watch.passed(id)).contains("end_SilenceRecorded").doesNotContain("end_PositionReleased");
        assertThat(journey.heard(id)).containsExactly(new DialogueClosed(id, null, Outcome.SILENT));
    }

    @Test
    void theDeadlineIsTheLastSecondOfItsDayAndNotBefore() {
        DialogueId id = begun("The last second");
        Instant deadline = watch.details(id).deadline();
        watch.passUntil(deadline.minus(SECOND));
        assertThat(watch.details(id).stage()).isEqualTo(DialogueStage.COMMENTING);
        watch.passUntil(deadline.plus(SECOND.multipliedBy(2)));
        assertThat(watch.details(id).outcome()).isEqualTo(Outcome.SILENT);
    }

    @Test
    void eachReminderIsSentOnceAndOfSeveralThatPassedUnseenOnlyTheLast() {
        DialogueId id = begun("Reminded");
        Instant deadline = watch.details(id).deadline();
        watch.passUntil(deadline.minus(DAY.multipliedBy(45)));
        assertThat(watch.acts(id, "remind")).isZero();
        watch.passUntil(deadline.minus(DAY.multipliedBy(25)));
        watch.wake();
        assertThat(watch.acts(id, "remind")).isOne();
        int version = watch.details(id).version();
        watch.passUntil(deadline.minus(DAY.multipliedBy(24)));
        assertThat(watch.acts(id, "remind")).isOne();
        watch.sleepUntil(deadline.minus(Duration.ofHours(2)));
        watch.wake();
        watch.wake();
        assertThat(watch.acts(id, "remind")).isEqualTo(2);
        assertThat(watch.details(id).version()).isEqualTo(version);
    }

    @Test
    void withoutAChosenDayTheAnswerIsDueInTwelveWeeksAndNothingPassesSixteen() {
        DialogueId id = withDeadline("The usual time", null);
        LocalDate today = calendar.dayOf(watch.now());

        DialogueDetails details = watch.details(id);
        assertThat(details.deadline()).isEqualTo(calendar.endOf(calendar.workingDayFrom(today.plusWeeks(12))));
        assertThat(clock(id).hardEnd()).isEqualTo(calendar.endOf(calendar.workingDayUntil(today.plusWeeks(16))));
        assertThat(clock(id).extensionsLeft()).isOne();
        assertThat(clock(id).questionsLeft()).isEqualTo(2);
        assertThat(watch.entries(id)).extracting(InboxEntry::due).containsOnly(details.deadline());
    }

    @Test
    void theForumMayEndItEarlierOrBeTooNear() {
        LocalDate closes = calendar.dayOf(watch.now()).plusDays(70);
        DialogueId id = id(http.done(CITY, "", forum(closes)).path("id").asString());

        assertThat(clock(id).hardEnd()).isEqualTo(calendar.endOf(calendar.minus(closes, 15)));
        assertThat(watch.details(id).deadline()).isEqualTo(clock(id).hardEnd());
        Answer extended = http.post(FOCAL, path(id.toString(), "extend"), null);
        assertThat(extended.status()).isEqualTo(409);
        assertThat(extended.body()).contains("hard end");
        assertThat(watch.as("focal.sierraleone", "sierraleone", id).actions()).doesNotContain(DialogueAction.EXTEND);
        Answer tooNear = http.post(CITY, "", forum(calendar.dayOf(watch.now()).plusDays(10)));
        assertThat(tooNear.status()).isEqualTo(409);
        assertThat(tooNear.body()).contains("closes too soon");
    }

    @Test
    void theTimeOfAProposalBeginsWithTheConsent() {
        DialogueId id =
                id(http.done(OFFICER, "", opening("Later", null).replaceFirst("\\{", "{\"author\": \"freetown\", "))
                        .path("id")
                        .asString());
        assertThat(watch.details(id).clock()).isNull();
        watch.passUntil(watch.now().plus(DAY.multipliedBy(100)));
        http.done(CITY, path(id.toString(), "consent"), null);

        LocalDate today = calendar.dayOf(watch.now());
        assertThat(watch.details(id).deadline())
                .isEqualTo(calendar.endOf(calendar.workingDayFrom(today.plusWeeks(12))));
    }

    @Test
    void aQuestionStopsTheClockUntilItIsAnswered() {
        DialogueId id = begun("A question");
        Instant first = watch.details(id).deadline();
        watch.passUntil(watch.now().plus(DAY.multipliedBy(5)));
        http.done(CITY, path(id.toString(), "ask"), QUESTION);

        Instant stopped = watch.details(id).deadline();
        assertThat(stopped).isAfter(first.plus(DAY.multipliedBy(11)));
        assertThat(clock(id).stoppedUntil()).isNotNull();
        assertThat(clock(id).questionsLeft()).isOne();
        assertThat(clock(id).questions()).singleElement().satisfies(one -> {
            assertThat(one.text()).isEqualTo("Which act do you mean?");
            assertThat(one.side()).isEqualTo(Side.AUTHOR);
            assertThat(one.stopsClock()).isTrue();
        });
        assertThat(watch.entries(id)).extracting(InboxEntry::due).containsOnly(stopped);
        refused(CITY, id, "ask", QUESTION, 409);
        refused(CITY, id, "reply-question", QUESTION, 409);
        refused(HEALTH, id, "reply-question", QUESTION, 403);
        assertThat(watch.as("focal.sierraleone", "sierraleone", id).actions())
                .contains(DialogueAction.REPLY_QUESTION, DialogueAction.ASK);

        watch.passUntil(watch.now().plus(DAY.multipliedBy(6)));
        http.done(FOCAL, path(id.toString(), "reply-question"), "{\"text\": \"Act 12.\"}");

        Instant again = watch.details(id).deadline();
        assertThat(again).isAfter(first).isBefore(stopped);
        assertThat(clock(id).stoppedUntil()).isNull();
        assertThat(watch.entries(id)).extracting(InboxEntry::due).containsOnly(again);
        assertThat(http.read(HEALTH, "/" + id).path("clock").toString()).contains("Act 12.");
        assertThat(watch.acts(id)).contains("ask-question", "reply-question");
        refused(FOCAL, id, "reply-question", QUESTION, 409);
        watch.passUntil(again.plus(SECOND.multipliedBy(2)));
        assertThat(watch.details(id).outcome()).isEqualTo(Outcome.SILENT);
    }

    /** The timer was armed for the latest day of a reply, and the reply came long before it. */
    @Test
    void aReplyThatBringsTheDeadlineForwardIsNoticedInTime() {
        DialogueId id = begun("Brought forward");
        Instant first = watch.details(id).deadline();
        watch.passUntil(first.minus(Duration.ofHours(30)));
        http.done(CITY, path(id.toString(), "ask"), QUESTION);
        watch.passUntil(first.plus(SECOND.multipliedBy(2)));
        assertThat(watch.details(id).stage()).isEqualTo(DialogueStage.COMMENTING);
        watch.sleepUntil(watch.now().plus(Duration.ofHours(1)));
        http.done(FOCAL, path(id.toString(), "reply-question"), "{\"text\": \"Act 12.\"}");

        Instant forward = watch.details(id).deadline();
        assertThat(forward).isBefore(first.plus(DAY.multipliedBy(8)));
        watch.passUntil(forward.plus(SECOND.multipliedBy(2)));
        assertThat(watch.details(id).outcome()).isEqualTo(Outcome.SILENT);
    }

    @Test
    void eachSideAsksTwiceAndNoQuestionStopsTheClockForLongerThanTenWorkingDays() {
        DialogueId id = begun("Two questions");
        for (int asked = 0; asked < 2; asked++) {
            http.done(FOCAL, path(id.toString(), "ask"), QUESTION);
            Instant until = Objects.requireNonNull(clock(id).stoppedUntil());
            assertThat(until).isEqualTo(calendar.deadline(watch.now(), 10));
            watch.passUntil(until.plus(SECOND.multipliedBy(2)));
            assertThat(clock(id).stoppedUntil()).isNull();
        }
        refused(FOCAL, id, "ask", QUESTION, 409);
        assertThat(clock(id).questionsLeft()).as("of the other side").isEqualTo(2);
        assertThat(watch.details(id).deadline()).isBeforeOrEqualTo(clock(id).hardEnd());
        http.done(CITY, path(id.toString(), "reply-question"), "{\"number\": 2, \"text\": \"Late.\"}");
        http.done(CITY, path(id.toString(), "reply-question"), "{\"text\": \"Later.\"}");
        assertThat(clock(id).questions()).extracting(DialogueQuestion::reply).containsExactly("Later.", "Late.");
    }

    @Test
    void theTimeIsExtendedOnceByThoseWhoConsolidate() {
        DialogueId id = begun("Extended");
        Instant first = watch.details(id).deadline();
        Instant hardEnd = clock(id).hardEnd();
        refused(INTERIOR, id, "extend", null, 403);
        refused(CITY, id, "extend", null, 403);
        http.done(FOCAL, path(id.toString(), "extend"), "{\"reason\": \"Cabinet meets late.\"}");

        assertThat(watch.details(id).deadline())
                .isBetween(first.plus(DAY.multipliedBy(13)), first.plus(DAY.multipliedBy(20)));
        assertThat(clock(id).hardEnd()).isEqualTo(hardEnd);
        assertThat(clock(id).extensionsLeft()).isZero();
        assertThat(watch.entries(id))
                .extracting(InboxEntry::due)
                .containsOnly(watch.details(id).deadline());
        assertThat(http.read(CITY, path(id.toString(), "history")).toString()).contains("Cabinet meets late.");
        refused(FOCAL, id, "extend", null, 409);
        watch.passUntil(first.plus(DAY));
        assertThat(watch.details(id).stage()).isEqualTo(DialogueStage.COMMENTING);
        watch.passUntil(watch.details(id).deadline().plus(SECOND.multipliedBy(2)));
        assertThat(watch.details(id).outcome()).isEqualTo(Outcome.SILENT);
    }

    @Test
    void whatNobodyRepliesToIsNotedAfterFifteenWorkingDays() {
        Standing standing = states.in("CLOSING");
        DialogueId id = id(standing.id());
        Instant due = Objects.requireNonNull(watch.caseFile(id).due());
        assertThat(due).isEqualTo(calendar.deadline(watch.now(), 15));
        watch.passUntil(due);
        assertThat(watch.details(id).stage()).isEqualTo(DialogueStage.CLOSING);
        watch.passUntil(due.plus(SECOND.multipliedBy(2)));

        assertThat(watch.details(id).stage()).isEqualTo(DialogueStage.CLOSED);
        assertThat(http.read(CITY, path(standing.id(), "comments/" + standing.critical()))
                        .path("closure")
                        .path("closure")
                        .asString())
                .isEqualTo("NOTED");
        assertThat(watch.acts(id, "close-unanswered")).isOne();
        assertThat(watch.waitingAt(id)).isEmpty();
        assertThat(watch.passed(id)).contains("end_AnswersNoted").doesNotContain("end_DialogueConcluded");
    }

    @Test
    void aMaintainedCriticalCommentGoesOnWaitingForTheMeeting() {
        Standing standing = states.in("CLOSING");
        DialogueId id = id(standing.id());
        http.done(FOCAL, comments(standing.id(), standing.critical(), "close"), DialogueStates.closing("MAINTAINED"));
        assertThat(watch.work(id)).containsExactly("close sierraleone");
        watch.passUntil(watch.now().plus(DAY.multipliedBy(40)));
        watch.passUntil(watch.now().plus(DAY.multipliedBy(2)));

        assertThat(watch.details(id).stage()).isEqualTo(DialogueStage.CLOSING);
        assertThat(watch.work(id)).containsExactly("call-meeting secretariat");
        assertThat(watch.acts(id, "close-unanswered")).isOne();
        http.done(OFFICER, path(standing.id(), "conclude"), null);
        assertThat(watch.waitingAt(id)).isEmpty();
    }

    private DialogueDetails.Clock clock(DialogueId id) {
        return Objects.requireNonNull(watch.details(id).clock());
    }

    private DialogueId begun(String title) {
        return id(http.begun(title));
    }

    private DialogueId withDeadline(String title, @Nullable String deadline) {
        return id(http.done(CITY, "", opening(title, deadline)).path("id").asString());
    }

    private String opening(String title, @Nullable String deadline) {
        return http.opening(title).replaceFirst("\"deadline\": \"[^\"]*\"", "\"deadline\": " + deadline);
    }

    private String forum(LocalDate closes) {
        return opening("For a forum", null).replaceFirst("\\{", "{\"forumCloses\": \"" + closes + "\", ");
    }

    private void refused(String account, DialogueId id, String step, @Nullable String body, int status) {
        assertThat(http.post(account, path(id.toString(), step), body).status())
                .as(account + " " + step)
                .isEqualTo(status);
    }

    private static DialogueId id(String id) {
        return new DialogueId(UUID.fromString(id));
    }
}
