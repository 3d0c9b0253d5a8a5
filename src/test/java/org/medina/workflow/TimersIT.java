package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.base.SubjectRef;
import org.medina.errand.Errands;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;

/** Timers follow the portal's clock, and only wake the case: what is due is the case's to say. */
@IntegrationTest
class TimersIT {

    private final Errands errands;
    private final Accounts accounts;
    private final Timers timers;
    private final PortalClock clock;
    private final ProcessEngine engine;
    private final EngineHealth health;

    private SubjectRef subject = new SubjectRef("errand", new java.util.UUID(0, 0));

    @Autowired
    TimersIT(
            Errands errands,
            Accounts accounts,
            Timers timers,
            PortalClock clock,
            ProcessEngine engine,
            EngineHealth health) {
        this.errands = errands;
        this.accounts = accounts;
        this.timers = timers;
        this.clock = clock;
        this.engine = engine;
        this.health = health;
    }

    @BeforeEach
    void open() {
        leaveNoTimers();
        subject = errands.open(accounts.organisation("freetown"), "Wait for me");
    }

    @AfterEach
    void resetClock() {
        clock.reset();
        leaveNoTimers();
    }

    /** Timers of other tests in the same database would run as well, though what they wake is long gone. */
    private void leaveNoTimers() {
        var jobs = engine.getManagementService();
        jobs.createJobQuery().list().forEach(job -> jobs.deleteJob(job.getId()));
    }

    @Test
    void aTimerFiresWhenThePortalsClockIsMoved() {
        timers.runDue();
        assertThat(errands.done(subject)).isEmpty();

        clock.moveBy(Duration.ofDays(15));

        assertThat(timers.runDue()).isPositive();
        assertThat(errands.done(subject)).containsExactly("reminded by errand");
    }

    @Test
    void aDeadlineThatMovedMeanwhileArmsTheTimerAgain() {
        errands.of(subject).touched = clock.instant().plus(Duration.ofDays(10));
        clock.moveBy(Duration.ofDays(15));
        timers.runDue();
        assertThat(errands.done(subject)).containsExactly("looked at by errand");

        clock.moveBy(Duration.ofDays(8));
        timers.runDue();
        assertThat(errands.done(subject)).containsExactly("looked at by errand");

        clock.moveBy(Duration.ofDays(2));
        timers.runDue();
        assertThat(errands.done(subject)).containsExactly("looked at by errand", "reminded by errand");
    }

    @Test
    void aTimerOfATaskThatIsDoneFiresNoMore() {
        errands.written(subject);
        clock.moveBy(Duration.ofDays(30));
        timers.runDue();

        assertThat(errands.done(subject)).isEmpty();
    }

    @Test
    void theJobExecutorRunsTimersOnceItIsStartedAndNotBefore() {
        var jobs = new EngineJobs(engine, true);
        clock.moveBy(Duration.ofDays(15));
        LockSupport.parkNanos(Duration.ofMillis(500).toNanos());
        assertThat(errands.done(subject)).isEmpty();
        assertThat(jobs.areRunning()).isFalse();

        jobs.start();
        try {
            long end = System.nanoTime() + Duration.ofSeconds(60).toNanos();
            while (errands.done(subject).isEmpty() && System.nanoTime() < end) {
                LockSupport.parkNanos(Duration.ofMillis(100).toNanos());
            }
            assertThat(errands.done(subject)).containsExactly("reminded by errand");
        } finally {
            jobs.pause();
        }
    }

    @Test
    void whereTimersAreNotWantedTheyDoNotStart() {
        var jobs = new EngineJobs(engine, false);
        jobs.start();

        assertThat(jobs.areRunning()).isFalse();
    }

    @Test
    void theHealthOfTheEngineIsKnown() {
        var answer = health.health();

        assertThat(answer.getStatus().getCode()).isEqualTo("UP");
        assertThat(answer.getDetails()).containsKeys("models", "timers");
    }
}
