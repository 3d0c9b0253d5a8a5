package org.medina.document;

import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.medina.identity.Actor;
import org.medina.identity.PersonId;

/** Who sends a batch, and what they may do under the epoch at which that was asked. */
record Author(@Nullable PersonId person, String name, DocumentRights rights, long epoch) {

    private static final PersonId NOBODY = new PersonId(new UUID(0, 0));

    static Author of(Actor actor, DocumentRights rights, long epoch) {
        return new Author(actor.person(), actor.name(), rights, epoch);
    }

    PersonId personOrNobody() {
        return Objects.requireNonNullElse(person, NOBODY);
    }
}
