package org.medina.progress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.medina.base.Problem;
import org.medina.pledge.PledgeId;
import org.medina.testing.IntegrationTest;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** What happens by itself over the years: asking, reminders, silence, rests, and one period after the other. */
@IntegrationTest
@Import(ProgressForTests.class)
class ProgressTimesIT {

    private final ProgressForTests progress;
    private final ProgressReporting reporting;
    private final PublishedProgress published;

    @Autowired
    ProgressTimesIT(ProgressForTests progress, ProgressReporting reporting, PublishedProgress published) {
        this.progress = progress;
        this.reporting = reporting;
        this.published = published;
    }

    @AfterEach
    void resetClock() {
        progress.resetClock();
    }

    @Test
    void aCityIsAskedRemindedAndAtLastShownAsSilentEachOnce() {
        PledgeId pledge = progress.published("Asked and reminded");
        ProgressId id = progress.running(pledge);
        YearMonth month = YearMonth.from(began(id).atOffset(ZoneOffset.UTC));
        progress.passDays(pledge, 300);
        assertThat(progress.acts(id)).containsExactly("begin");
        assertThat(progress.work(id)).isEmpty();

        progress.passDays(pledge, 10);
        assertThat(progress.acts(id)).containsExactly("begin", "ask");
        assertThat(progress.work(id)).containsExactly("write freetown");
        progress.passDays(pledge, 20);
        assertThat(progress.acts(id)).containsExactly("begin", "ask");
        progress.passDays(pledge, 25);
        assertThat(progress.acts(id)).containsExactly("begin", "ask", "remind");
        progress.passDays(pledge, 15);
        assertThat(progress.acts(id)).containsExactly("begin", "ask", "remind", "overdue");
        assertThat(standing(pledge).noUpdateSince()).isNull();
        progress.passDays(pledge, 30);
        assertThat(progress.acts(id)).containsExactly("begin", "ask", "remind", "overdue", "silent");
        assertThat(standing(pledge).noUpdateSince()).isEqualTo(month);
        progress.passDays(pledge, 700);
        assertThat(progress.acts(id)).containsExactly("begin", "ask", "remind", "overdue", "silent");

        progress.report(id);
        assertThat(standing(pledge).noUpdateSince()).isNull();
        assertThat(published.of(pledge)).hasSize(1);
        assertThat(progress.running(pledge)).isNotEqualTo(id);
    }

    @Test
    void whatWasMissedWhileThePortalStoodIsToldOnce() {
        PledgeId pledge = progress.published("Stood still");
        ProgressId id = progress.running(pledge);
        progress.passDays(pledge, 500);

        assertThat(progress.acts(id)).containsExactly("begin", "ask", "silent");
    }

    @Test
    void anExtensionMovesTheDayOnceAndRemindsAnewBeforeIt() {
        PledgeId pledge = progress.published("Extended");
        ProgressId id = progress.running(pledge);
        progress.passDays(pledge, 370);
        assertThat(progress.acts(id)).containsExactly("begin", "ask");
        Instant due = progress.details(id).due();

        city(() -> reporting.extend(id, "The council changes in spring."));

        assertThat(Duration.between(due, progress.details(id).due())).isEqualTo(Duration.ofDays(90));
        assertThat(progress.details(id).stage()).isEqualTo(ProgressStage.WAITING);
        assertThat(progress.work(id)).isEmpty();
        assertThat(progress.details(id).actions()).doesNotContain(ProgressAction.EXTEND);
        assertThatThrownBy(() -> city(() -> reporting.extend(id, "Once more.")))
                .isInstanceOfSatisfying(
                        Problem.class, problem -> assertThat(problem.kind()).isEqualTo(Problem.Kind.WRONG_STATE));
        progress.passDays(pledge, 30);
        assertThat(progress.acts(id)).containsExactly("begin", "ask", "extend", "ask");
        progress.passDays(pledge, 45);
        assertThat(progress.acts(id, "remind")).isOne();
        assertThat(progress.acts(id, "silent")).isZero();
        progress.passDays(pledge, 60);
        assertThat(progress.acts(id, "overdue")).isOne();
        assertThat(progress.acts(id, "silent")).isOne();
    }

    @Test
    void aRestTellsNobodyWhyAndEndsByItselfOnItsDayOnce() {
        PledgeId pledge = progress.published("At rest");
        ProgressId id = progress.running(pledge);
        progress.passDays(pledge, 320);
        Instant due = progress.details(id).due();
        Instant now = progress.now();
        city(() -> reporting.pause(
                id,
                now.plus(Duration.ofDays(200)).atOffset(ZoneOffset.UTC).toLocalDate(),
                "The river took the wards."));

        assertThat(progress.work(id)).isEmpty();
        assertThat(progress.caseFile(id).turn()).isNull();
        ProgressStanding standing = standing(pledge);
        assertThat(standing.paused()).isTrue();
        assertThat(standing.toString()).doesNotContain("river");
        progress.passDays(pledge, 190);
        assertThat(progress.acts(id)).containsExactly("begin", "ask", "pause");
        progress.passDays(pledge, 11);
        assertThat(progress.acts(id, "reactivate")).isOne();
        assertThat(standing(pledge).paused()).isFalse();
        // as long as it rested, the day has moved
        assertThat(Duration.between(due, progress.details(id).due()).toDays()).isEqualTo(201);
        progress.passDays(pledge, 100);
        assertThat(progress.acts(id, "reactivate")).isOne();
        assertThat(progress.acts(id, "silent")).isOne();
    }

    @Test
    void aRestBeforeAnybodyAskedEndsOnItsDayToo() {
        PledgeId pledge = progress.published("Early rest");
        ProgressId id = progress.running(pledge);
        Instant now = progress.now();
        city(() -> reporting.pause(
                id, now.plus(Duration.ofDays(50)).atOffset(ZoneOffset.UTC).toLocalDate(), "Elections."));
        progress.passDays(pledge, 51);

        assertThat(progress.acts(id)).containsExactly("begin", "pause", "reactivate");
        assertThat(progress.details(id).stage()).isEqualTo(ProgressStage.WAITING);
        progress.passDays(pledge, 320);
        assertThat(progress.acts(id)).containsExactly("begin", "pause", "reactivate", "ask");
    }

    @Test
    void aRestIsEndedByHandOrByAnUpdate() {
        PledgeId pledge = progress.published("Ended by hand");
        ProgressId id = progress.running(pledge);
        city(() -> reporting.pause(id, null, "A cyclone."));
        city(() -> reporting.resume(id));
        assertThat(progress.details(id).stage()).isEqualTo(ProgressStage.WAITING);
        city(() -> reporting.pause(id, null, "Another one."));
        progress.write(id);
        progress.handIn(id);

        assertThat(progress.details(id).stage()).isEqualTo(ProgressStage.CHECK);
        assertThat(progress.details(id).pause()).isNull();
        assertThat(standing(pledge).paused()).isFalse();
        assertThat(progress.work(id)).containsExactly("check secretariat");
    }

    @Test
    void periodsFollowOneAnotherUntilThePledgeIsFulfilled() {
        PledgeId pledge = progress.published("Year after year");
        for (int year = 1; year <= 3; year++) {
            ProgressId id = progress.running(pledge);
            assertThat(progress.details(id).number()).isEqualTo(year);
            progress.passDays(pledge, 340);
            assertThat(progress.work(id)).containsExactly("write freetown");
            progress.report(id);
            assertThat(progress.runs(id)).isFalse();
            assertThat(progress.passed(id)).contains("end_UpdatePublished");
        }
        ProgressId last = progress.running(pledge);
        progress.edit(
                "coordinator.freetown", "freetown", last, ProgressForTests.UPDATE.replace("IN_PROGRESS", "FULFILLED"));
        progress.handIn(last);
        progress.accept(last);

        assertThat(published.of(pledge)).extracting(PublishedUpdate::number).containsExactly(4, 3, 2, 1);
        assertThatThrownBy(() -> progress.running(pledge)).isInstanceOf(java.util.NoSuchElementException.class);
    }

    @Test
    void aPeriodEndsWithItsPledge() {
        PledgeId pledge = progress.published("Withdrawn");
        ProgressId id = progress.running(pledge);
        progress.passDays(pledge, 330);
        progress.withdraw(pledge);

        assertThat(progress.details(id).stage()).isEqualTo(ProgressStage.ENDED);
        assertThat(progress.caseFile(id).stage()).isEqualTo("ended");
        assertThat(progress.work(id)).isEmpty();
        assertThat(progress.runs(id)).isFalse();
        assertThat(progress.passed(id)).contains("end_PeriodEnded").doesNotContain("end_UpdatePublished");
        progress.passDays(pledge, 800);
        assertThat(progress.acts(id)).containsExactly("begin", "ask", "end");
    }

    private ProgressStanding standing(PledgeId pledge) {
        return Objects.requireNonNull(published.standing(List.of(pledge)).get(pledge));
    }

    private Instant began(ProgressId id) {
        return progress.caseFile(id).openedAt();
    }

    private void city(Runnable work) {
        progress.as("coordinator.freetown", "freetown", work);
    }
}
