package org.medina.document;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.medina.identity.PersonId;

/** Who sends a batch, and what they may do under the epoch at which that was asked. */
record Author(Actor actor, DocumentRights rights, long epoch) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    @Nullable
    PersonId person() {
        return actor.person();
    }

    String name() {
        return actor.name();
    }

    PersonId personOrNobody() {
        return Objects.requireNonNullElse(person(), NOBODY);
    }
}
