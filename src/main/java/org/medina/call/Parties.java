package org.medina.call;

import java.util.Optional;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Finds organisations by alias or id and people by account name or id, as drafts name them. */
@Component
class Parties {

    private final Organisations organisations;

    Parties(Organisations organisations) {
        this.organisations = organisations;
    }

    Optional<Organisation> organisation(String named) {
        return organisations.at(named);
    }

    Optional<Person> person(String named) {
        return organisations.personAt(named);
    }

    boolean has(OrganisationId organisation, Role role) {
        return !organisations.people(organisation, role).isEmpty();
    }

    boolean has(OrganisationId organisation, Role role, PersonId person) {
        return organisations.people(organisation, role).stream()
                .anyMatch(held -> held.person().id().equals(person));
    }
}
