package org.medina.workflow;

import java.util.List;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.Job;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Runs what is due by the portal's clock at once, where nobody can wait for it: the demo story and tests. */
@Service
public class Timers {

    private static final int AT_MOST = 10_000;

    private final ProcessEngine engine;
    private final CurrentActor current;

    Timers(ProcessEngine engine, CurrentActor current) {
        this.engine = engine;
        this.current = current;
    }

    /** Runs all timers that are due and those that become due by them, each in a transaction; tells how many ran. */
    @Transactional(propagation = Propagation.NEVER)
    public int runDue() {
        int ran = 0;
        for (List<Job> due = due(); !due.isEmpty() && ran < AT_MOST; due = due()) {
            Job first = due.getFirst();
            current.runAs(Actor.system(first.getProcessDefinitionKey()), () -> execute(first));
            ran++;
        }
        return ran;
    }

    private void execute(Job job) {
        Engine.run(() -> engine.getManagementService().executeJob(job.getId()));
    }

    private List<Job> due() {
        return engine.getManagementService()
                .createJobQuery()
                .executable()
                .orderByJobDuedate()
                .asc()
                .listPage(0, 1);
    }
}
