package org.medina.inbox;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
import org.medina.identity.Role;

/**
 * Work that now waits for a role in an organisation.
 *
 * @param taskId the engine's id of the task, one entry a task
 * @param kind what sort of work, e.g. {@code pledge.sign}
 * @param nodeKey message key of the work's name, {@code bpmn.<process>.<element>} or one of the journey's own
 * @param except people who may not know of it although they hold the role
 */
public record WorkItem(
        String taskId,
        SubjectRef subject,
        String kind,
        String nodeKey,
        OrganisationId organisation,
        Role role,
        @Nullable Instant due,
        Set<PersonId> except) {

    public WorkItem {
        except = Set.copyOf(except);
    }

    public WorkItem(
            String taskId,
            SubjectRef subject,
            String kind,
            String nodeKey,
            OrganisationId organisation,
            Role role,
            @Nullable Instant due) {
        this(taskId, subject, kind, nodeKey, organisation, role, due, Set.of());
    }
}
