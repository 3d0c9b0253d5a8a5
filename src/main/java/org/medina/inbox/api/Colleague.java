package org.medina.inbox.api;

import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Component;

/** Who is meant, by user name or id. */
@Component
class Colleague {

    private final Organisations organisations;

    Colleague(Organisations organisations) {
        this.organisations = organisations;
    }

    /** @throws Problem INVALID where nobody is */
    PersonId named(@Nullable String person) {
        return Optional.ofNullable(person)
                .flatMap(organisations::personAt)
                .map(Person::id)
                .orElseThrow(() -> Problem.invalid("person", "inbox.hand-over.role"));
    }
}
