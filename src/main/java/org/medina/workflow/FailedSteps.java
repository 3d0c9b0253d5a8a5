package org.medina.workflow;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.medina.base.Problem;
import org.medina.casefile.CaseFiles;
import org.medina.casefile.HistoryEntry;
import org.medina.casefile.Visibility;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Steps that the portal tried and failed to take by itself, until somebody has it try again; for operators. */
@Service
@Transactional
public class FailedSteps {

    private static final int MANY = 500;
    private static final int SOME = 50;

    private final ProcessEngine engine;
    private final CaseFiles cases;
    private final InstanceMigration migration;
    private final CurrentActor current;

    FailedSteps(ProcessEngine engine, CaseFiles cases, InstanceMigration migration, CurrentActor current) {
        this.engine = engine;
        this.cases = cases;
        this.migration = migration;
        this.current = current;
    }

    public boolean isOfUse() {
        return current.find().filter(actor -> actor.has(Role.ADMIN)).isPresent();
    }

    /**
     * How many there are.
     *
     * @throws Problem FORBIDDEN as {@link #all}
     */
    @Transactional(readOnly = true)
    public int count() {
        requireOperator();
        return Math.toIntExact(
                engine.getManagementService().createJobQuery().noRetriesLeft().count());
    }

    /**
     * The oldest first, at most 500.
     *
     * @throws Problem FORBIDDEN for all but operators
     */
    @Transactional(readOnly = true)
    public List<FailedJob> all() {
        requireOperator();
        return engine
                .getManagementService()
                .createJobQuery()
                .noRetriesLeft()
                .orderByJobDuedate()
                .asc()
                .listPage(0, MANY)
                .stream()
                .map(job -> FailedJobs.of(engine, job))
                .toList();
    }

    /**
     * Has the portal try once more, within seconds; it stands in the case's history who asked for it.
     *
     * @throws Problem FORBIDDEN as {@link #all}, NOT_FOUND where no such step has failed
     */
    public void tryAgain(String id) {
        requireOperator();
        Job job = Optional.ofNullable(engine.getManagementService()
                        .createJobQuery()
                        .jobId(id)
                        .noRetriesLeft()
                        .singleResult())
                .orElseThrow(Problem::notFound);
        FailedJob failed = FailedJobs.of(engine, job);
        Engine.run(() -> engine.getManagementService().setJobRetries(id, 1));
        if (failed.subject() != null) {
            cases.record(failed.subject(), new HistoryEntry("try-again", null, null, null, Visibility.SECRETARIAT));
        }
    }

    /**
     * Moves the cases that still run under older versions of a model to the newest one, where a migration says how; those
     * that cannot be moved work on under theirs.
     *
     * @throws Problem FORBIDDEN as {@link #all}
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void moveToNewest(String process) {
        requireOperator();
        migration.apply(process);
    }

    /**
     * Cases that run under older versions of a model, at most 50.
     *
     * @throws Problem FORBIDDEN as {@link #all}
     */
    @Transactional(readOnly = true)
    public List<OlderCase> older(String process) {
        requireOperator();
        return migration.older(process, SOME);
    }

    /**
     * Moves one case to the newest version of its model; it stands in its history who did.
     *
     * @throws Problem FORBIDDEN as {@link #all}, NOT_FOUND where it does not run, WRONG_STATE where it cannot be moved
     */
    @Transactional(propagation = Propagation.NOT_SUPPORTED)
    public void moveToNewest(String process, UUID id) {
        requireOperator();
        migration.apply(process, id);
    }

    private void requireOperator() {
        if (!current.get().has(Role.ADMIN)) {
            throw Problem.forbidden();
        }
    }
}
