package org.medina.identity;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Service;

/** People, organisations and the roles held in them, read from the mirror of Keycloak. */
@Service
public class Organisations {

    public Organisation get(OrganisationId id) {
        throw new IllegalStateException("not filled in yet");
    }

    public Optional<Organisation> find(String alias) {
        throw new IllegalStateException("not filled in yet");
    }

    public List<Organisation> all(OrganisationKind kind) {
        throw new IllegalStateException("not filled in yet");
    }

    public List<Organisation> statesOf(String country) {
        throw new IllegalStateException("not filled in yet");
    }

    public List<PersonInRole> people(OrganisationId organisation, Role role) {
        throw new IllegalStateException("not filled in yet");
    }

    public List<PersonInRole> people(OrganisationId organisation) {
        throw new IllegalStateException("not filled in yet");
    }

    public boolean isMember(PersonId person, OrganisationId organisation) {
        throw new IllegalStateException("not filled in yet");
    }

    public Optional<Person> person(PersonId id) {
        throw new IllegalStateException("not filled in yet");
    }

    public Optional<Person> personNamed(String username) {
        throw new IllegalStateException("not filled in yet");
    }

    /** Who would act if that account acted for that organisation now, with the roles the mirror knows; for the demo story. */
    public Actor actorFor(String username, String organisationAlias) {
        throw new IllegalStateException("not filled in yet");
    }
}
