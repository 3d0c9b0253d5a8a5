package org.medina.workflow;

import java.time.Instant;
import org.medina.base.SubjectRef;
import org.operaton.bpm.engine.ProcessEngine;
import org.operaton.bpm.engine.runtime.Job;

/** Reads a failed job of the engine in the portal's terms. */
final class FailedJobs {

    private FailedJobs() {}

    static FailedJob of(ProcessEngine engine, Job job) {
        var definition = engine.getManagementService()
                .createJobDefinitionQuery()
                .jobDefinitionId(job.getJobDefinitionId())
                .singleResult();
        Object subject = engine.getRuntimeService().getVariable(job.getExecutionId(), Subjects.VARIABLE);
        SubjectRef of = subject == null ? null : Subjects.parse((String) subject);
        return new FailedJob(
                job.getId(),
                job.getProcessDefinitionKey(),
                of,
                definition == null ? "" : definition.getActivityId(),
                job.getExceptionMessage(),
                job.getDuedate() == null ? Instant.EPOCH : job.getDuedate().toInstant());
    }
}
