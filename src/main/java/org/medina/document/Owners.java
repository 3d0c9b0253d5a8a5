package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Person;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;

/** Finds the journey that a text belongs to. */
@Component
class Owners {

    private final ObjectProvider<DocumentOwner> beans;
    private final CurrentActor actors;
    private final Map<String, DocumentOwner> byKind = new ConcurrentHashMap<>();

    /** Journeys use texts and texts ask journeys: the journeys are looked up when first needed. */
    Owners(ObjectProvider<DocumentOwner> beans, CurrentActor actors) {
        this.beans = beans;
        this.actors = actors;
    }

    DocumentOwner of(SubjectRef subject) {
        return find(subject).orElseThrow(() -> new IllegalStateException("no journey owns the text of " + subject));
    }

    /** Empty for cases whose journey keeps no text here. */
    Optional<DocumentOwner> find(SubjectRef subject) {
        return Optional.ofNullable(byKind.computeIfAbsent(subject.kind(), kind -> beans.stream()
                .filter(owner -> owner.kind().equals(kind))
                .findFirst()
                .orElse(null)));
    }

    /** What the actor may do, asked in the actor's own name. */
    Optional<DocumentRights> rights(SubjectRef subject, Actor actor) {
        return actors.callAs(actor, () -> of(subject).rights(subject, actors.asOfNow(actor)));
    }

    /**
     * Who the actor is in the text.
     *
     * @throws Refused where they may not be in it at all; what stands in it cannot be shown in parts
     */
    Author author(SubjectRef subject, Actor actor, long epoch) {
        DocumentRights rights = rights(subject, actor)
                .filter(held -> specList(subject).stream()
                        .allMatch(section -> held.in(section.name()).allows(SectionRight.READ)))
                .orElseThrow(() -> new Refused(Refused.Kind.FORBIDDEN, "document.refused.unknown-document"));
        return new Author(actor, rights, epoch);
    }

    /** Whom the journey lets the actor mention. */
    List<Person> colleagues(SubjectRef subject, Actor actor) {
        return actors.callAs(actor, () -> of(subject).colleagues(subject, actors.asOfNow(actor)));
    }

    List<SectionSpec> specList(SubjectRef subject) {
        return of(subject).sections();
    }
}
