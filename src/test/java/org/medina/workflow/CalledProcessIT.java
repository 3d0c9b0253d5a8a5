package org.medina.workflow;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.medina.base.PortalClock;
import org.medina.base.Problem;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.errand.Errands;
import org.medina.errand.Outings;
import org.medina.identity.OrganisationId;
import org.medina.inbox.Inbox;
import org.medina.inbox.InboxEntry;
import org.medina.testing.Accounts;
import org.medina.testing.IntegrationTest;
import org.operaton.bpm.engine.ProcessEngine;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.support.TransactionTemplate;

/** A case whose process another case's process calls is followed as one that stands alone. */
@IntegrationTest
class CalledProcessIT {

    private final Errands errands;
    private final Outings outings;
    private final Accounts accounts;
    private final Processes processes;
    private final ProcessModels models;
    private final CaseFiles files;
    private final Inbox inbox;
    private final Timers timers;
    private final PortalClock clock;
    private final ProcessEngine engine;
    private final TransactionTemplate transactions;

    @Autowired
    CalledProcessIT(
            Errands errands,
            Outings outings,
            Accounts accounts,
            Processes processes,
            ProcessModels models,
            CaseFiles files,
            Inbox inbox,
            Timers timers,
            PortalClock clock,
            ProcessEngine engine,
            TransactionTemplate transactions) {
        this.errands = errands;
        this.outings = outings;
        this.accounts = accounts;
        this.processes = processes;
        this.models = models;
        this.files = files;
        this.inbox = inbox;
        this.timers = timers;
        this.clock = clock;
        this.engine = engine;
        this.transactions = transactions;
    }

    private SubjectRef errand = new SubjectRef("errand", UUID.randomUUID());
    private SubjectRef outing = new SubjectRef("outing", UUID.randomUUID());

    @BeforeEach
    void call() {
        OrganisationId freetown = accounts.organisation("freetown");
        errand = errands.prepare(freetown, "Fetch the ferry tickets");
        errands.of(errand).partners = List.of(freetown.value());
        outing = outings.begin(freetown, errand);
        outings.planned(outing);
    }

    @AfterEach
    void resetClock() {
        clock.reset();
    }

    @Test
    void theCallerWaitsAndTheWorkIsTheCalledCases() {
        assertThat(processes.waitingAt(outing)).containsExactly("callActivity_RunErrand");
        assertThat(stage(outing)).isEqualTo("errand");
        assertThat(inbox.of(outing)).isEmpty();
        assertThat(processes.waitingAt(errand)).containsExactly("userTask_WriteErrand");
        assertThat(inbox.of(errand)).singleElement().satisfies(entry -> {
            assertThat(entry.kind()).isEqualTo("errand.write");
            assertThat(entry.title()).isEqualTo("Fetch the ferry tickets");
        });
        assertThat(models.diagram(errand).active()).containsExactly("userTask_WriteErrand");
        assertThat(models.diagram(outing).active()).containsExactly("callActivity_RunErrand");
        assertThatThrownBy(() -> outings.closed(outing)).satisfies(CalledProcessIT::isWrongState);
    }

    @Test
    void theCallerGoesOnWhenTheCalledProcessIsOver() {
        errands.written(errand);
        assertThat(stage(errand)).isEqualTo("review");
        errands.reviewed(errand, "APPROVED");
        errands.confirmed(errand, errands.of(errand).partners.getFirst());

        assertThat(errands.done(errand)).containsExactly("finished by errand");
        assertThat(inbox.of(errand)).isEmpty();
        assertThat(processes.waitingAt(errand)).isEmpty();
        assertThat(processes.waitingAt(outing)).containsExactly("userTask_CloseOuting");
        assertThat(inbox.of(outing)).extracting(InboxEntry::kind).containsExactly("outing.close");
        assertThat(models.diagram(outing).done()).contains("callActivity_RunErrand");

        outings.closed(outing);
        assertThat(processes.waitingAt(outing)).isEmpty();
    }

    @Test
    void aMessageToTheCalledCaseEndsItAndTheCallerGoesOn() {
        errands.withdrawn(errand);

        assertThat(errands.done(errand)).containsExactly("closed by errand");
        assertThat(processes.waitingAt(outing)).containsExactly("userTask_CloseOuting");
    }

    @Test
    void endingTheCallerEndsWhatItCalled() {
        outings.withdrawn(outing);

        assertNothingIsLeft();
        assertThat(errands.done(errand)).isEmpty();
        assertThatThrownBy(() -> errands.written(errand)).satisfies(CalledProcessIT::isWrongState);
    }

    @Test
    void cancellingTheCallerEndsWhatItCalled() {
        transactions.executeWithoutResult(status -> processes.cancel(outing, "test"));

        assertNothingIsLeft();
    }

    @Test
    void theCalledCaseIsNotCancelledBehindItsCallersBack() {
        transactions.executeWithoutResult(status -> processes.cancel(errand, "test"));

        assertThat(processes.waitingAt(errand)).containsExactly("userTask_WriteErrand");
        assertThat(processes.waitingAt(outing)).containsExactly("callActivity_RunErrand");
    }

    @Test
    void aDeadlineOfTheCalledCaseIsReassignedAndItsTimerKnowsIt() {
        var jobs = engine.getManagementService();
        jobs.createJobQuery().list().stream()
                .filter(job -> !job.getProcessInstanceId().equals(instance(errand)))
                .forEach(job -> jobs.deleteJob(job.getId()));
        errands.of(errand).touched = errands.of(errand).touched.plusSeconds(60);
        transactions.executeWithoutResult(status -> processes.reassign(errand));
        assertThat(inbox.of(errand).getFirst().due())
                .isEqualTo(errands.of(errand).touched.plus(Duration.ofDays(30)));

        clock.moveBy(Duration.ofDays(15));
        assertThat(timers.runDue()).isPositive();

        assertThat(errands.done(errand)).containsExactly("reminded by errand");
    }

    private void assertNothingIsLeft() {
        assertThat(inbox.of(errand)).isEmpty();
        assertThat(inbox.of(outing)).isEmpty();
        assertThat(processes.waitingAt(errand)).isEmpty();
        assertThat(processes.waitingAt(outing)).isEmpty();
    }

    private String instance(SubjectRef subject) {
        return engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.id().toString())
                .singleResult()
                .getId();
    }

    private String stage(SubjectRef subject) {
        return files.find(subject).orElseThrow().stage();
    }

    private static void isWrongState(Throwable thrown) {
        assertThat(thrown).isInstanceOfSatisfying(Problem.class, refusal -> assertThat(refusal.kind())
                .isEqualTo(Problem.Kind.WRONG_STATE));
    }
}
