package org.medina.document;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.PersonInRole;
import org.springframework.stereotype.Component;

/** Whom somebody may mention in a text: the people of their own organisation, and whom the journey names besides. */
@Component
class Colleagues {

    private final Owners owners;
    private final Organisations organisations;

    Colleagues(Owners owners, Organisations organisations) {
        this.owners = owners;
        this.organisations = organisations;
    }

    List<Person> of(SubjectRef subject, Actor actor) {
        Set<Person> colleagues = new LinkedHashSet<>();
        if (actor.organisation() != null) {
            organisations.people(actor.organisation().id()).stream()
                    .map(PersonInRole::person)
                    .forEach(colleagues::add);
        }
        colleagues.addAll(owners.colleagues(subject, actor));
        return List.copyOf(colleagues);
    }

    /** @throws Refused where somebody is mentioned who is no colleague: people elsewhere must not learn of the text */
    void requireKnown(SubjectRef subject, Actor actor, List<PersonId> mentions) {
        if (!mentions.isEmpty()) {
            Set<PersonId> known = of(subject, actor).stream().map(Person::id).collect(Collectors.toSet());
            if (!known.containsAll(mentions)) {
                throw new Refused(Refused.Kind.INVALID, "document.refused.unknown-colleague");
            }
        }
    }
}
