package org.medina.workflow;

import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.Role;

/** Says whom a user task waits for; each journey offers one for its process. */
public interface WorkAssignment {

    /** The id of the process it answers for. */
    String process();

    /**
     * @param userTask id of the user task in the model
     * @param element what this instance of a multi-instance task is for, null otherwise
     */
    Assignment assign(SubjectRef subject, String userTask, @Nullable String element);

    /** The organisation and role that a piece of work waits for, and until when. */
    record Assignment(
            OrganisationId organisation,
            Role role,
            @Nullable Instant due) {}
}
