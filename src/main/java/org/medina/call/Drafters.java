package org.medina.call;

import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.medina.identity.PersonId;

/** Who has written at a version; none of them publishes it. */
record Drafters(List<UUID> people) {

    static final Drafters NONE = new Drafters(List.of());

    Drafters {
        people = List.copyOf(people);
    }

    Drafters and(PersonId person) {
        if (has(person)) {
            return this;
        }
        List<UUID> more = new ArrayList<>(people);
        more.add(person.value());
        return new Drafters(more);
    }

    boolean has(PersonId person) {
        return people.contains(person.value());
    }
}
