package org.medina.document;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.medina.base.SubjectRef;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
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
        return byKind.computeIfAbsent(subject.kind(), kind -> beans.stream()
                .filter(owner -> owner.kind().equals(kind))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("no journey owns the text of " + subject)));
    }

    /** What the actor may do, asked in the actor's own name. */
    Optional<DocumentRights> rights(SubjectRef subject, Actor actor) {
        return actors.callAs(actor, () -> of(subject).rights(subject, actor));
    }

    List<SectionSpec> specList(SubjectRef subject) {
        return of(subject).sections();
    }
}
