package org.medina.workflow;

import org.medina.base.SubjectRef;
import org.medina.errand.Errands;
import org.medina.testing.Accounts;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.Job;
import org.springframework.boot.test.context.TestComponent;

/** Errands whose reminder the portal has given up. */
@TestComponent
public class StepsThatFailed {

    private final Errands errands;
    private final Accounts accounts;
    private final ProcessEngine engine;

    StepsThatFailed(Errands errands, Accounts accounts, ProcessEngine engine) {
        this.errands = errands;
        this.accounts = accounts;
        this.engine = engine;
    }

    public SubjectRef errand() {
        SubjectRef subject = errands.open(accounts.organisation("freetown"), "Its reminder fails");
        engine.getManagementService().setJobRetries(job(subject).getId(), 0);
        return subject;
    }

    public String stepOf(SubjectRef subject) {
        return job(subject).getId();
    }

    /** Leaves no timer behind that other tests could run. */
    public void forget(SubjectRef subject) {
        engine.getManagementService().deleteJob(job(subject).getId());
    }

    private Job job(SubjectRef subject) {
        String instance = engine.getRuntimeService()
                .createProcessInstanceQuery()
                .processInstanceBusinessKey(subject.id().toString())
                .singleResult()
                .getId();
        return engine.getManagementService()
                .createJobQuery()
                .processInstanceId(instance)
                .list()
                .getFirst();
    }
}
