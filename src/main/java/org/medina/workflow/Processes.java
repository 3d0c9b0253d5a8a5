package org.medina.workflow;

import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.medina.base.SubjectRef;
import org.springframework.stereotype.Service;

/**
 * The only door to the process engine: a journey says here what has happened to its case. Everything joins the
 * caller's transaction.
 */
@Service
public class Processes {

    public void start(String process, SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }

    /** Completes the open user task of that id; the outcome carries ids, names of enums and booleans only. */
    public void complete(SubjectRef subject, String userTask, Map<String, Object> outcome) {
        throw new IllegalStateException("not built yet");
    }

    /** Completes the instance of a multi-instance user task that is for this element. */
    public void completeFor(SubjectRef subject, String userTask, UUID element, Map<String, Object> outcome) {
        throw new IllegalStateException("not built yet");
    }

    public void message(SubjectRef subject, String messageName) {
        throw new IllegalStateException("not built yet");
    }

    public void cancel(SubjectRef subject, String reason) {
        throw new IllegalStateException("not built yet");
    }

    /** Asks again whom the open work of a case waits for, and until when, and brings the inbox up to date. */
    public void reassign(SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }

    /** Ids of the elements where the case waits; empty when its process has ended. */
    public Set<String> waitingAt(SubjectRef subject) {
        throw new IllegalStateException("not built yet");
    }

    public List<FailedJob> failedJobs() {
        throw new IllegalStateException("not built yet");
    }
}
