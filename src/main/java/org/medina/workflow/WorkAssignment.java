package org.medina.workflow;

import java.time.Instant;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.SubjectRef;
import org.medina.identity.OrganisationId;
import org.medina.identity.PersonId;
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

    /**
     * The organisation and role that a piece of work waits for, and until when.
     *
     * @param work what is to be done, where that is another thing than the user task says; null otherwise
     * @param except people who may not know of it although they hold the role
     */
    record Assignment(
            OrganisationId organisation,
            Role role,
            @Nullable Instant due,
            @Nullable Work work,
            Set<PersonId> except) {

        public Assignment {
            except = Set.copyOf(except);
        }

        public Assignment(OrganisationId organisation, Role role, @Nullable Instant due, @Nullable Work work) {
            this(organisation, role, due, work, Set.of());
        }

        public Assignment(OrganisationId organisation, Role role, @Nullable Instant due) {
            this(organisation, role, due, null, Set.of());
        }
    }

    /**
     * Work on the way to what a user task asks for.
     *
     * @param kind for the inbox, {@code <process>.<verb>}
     * @param nameKey message key of its name
     */
    record Work(String kind, String nameKey) {}
}
