package org.medina.declaration;

import static org.medina.document.SectionRight.*;

import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.document.DocumentOwner;
import org.medina.document.DocumentRights;
import org.medina.document.SectionRight;
import org.medina.document.SectionSpec;
import org.medina.identity.Actor;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonInRole;
import org.medina.identity.Relation;
import org.medina.identity.Role;
import org.springframework.stereotype.Component;

/** Who may do what in a declaration's text: cities that were asked and the secretariat write it as one side. */
@Component
class DeclarationDocument implements DocumentOwner {

    private static final String SIDE = "writers";
    private static final Set<Role> WRITERS = EnumSet.of(
            Role.CITY_EDITOR,
            Role.CITY_COORDINATOR,
            Role.CITY_SIGNATORY,
            Role.SECRETARIAT_OFFICER,
            Role.SECRETARIAT_HEAD);

    private final DeclarationRepository declarations;
    private final CaseFiles cases;
    private final Organisations organisations;

    DeclarationDocument(DeclarationRepository declarations, CaseFiles cases, Organisations organisations) {
        this.declarations = declarations;
        this.cases = cases;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return DeclarationId.KIND;
    }

    @Override
    public List<SectionSpec> sections() {
        return DeclarationSection.SPECS;
    }

    @Override
    public Optional<DocumentRights> rights(SubjectRef subject, Actor actor) {
        Optional<Declaration> declaration = declarations.findById(subject.id());
        Set<Relation> relations = cases.relations(subject, actor);
        SectionRight ever = ever(actor, relations);
        if (declaration.isEmpty() || ever == NONE) {
            return Optional.empty();
        }
        boolean open = declaration.get().kept() == DeclarationStatus.DRAFTING;
        SectionRight now = open ? ever : READ;
        String closed = open ? "declaration.text.why.suggest" : "declaration.text.why.closed";
        return Optional.of(new DocumentRights(all(now), SIDE, now == EDIT ? null : closed, all(ever)));
    }

    /** The most that somebody may ever do in it; whoever is not asked to write does not know the text under way. */
    private static SectionRight ever(Actor actor, Set<Relation> relations) {
        if (relations.contains(Relation.PARTNER)) {
            if (actor.has(Role.CITY_EDITOR) || actor.has(Role.CITY_COORDINATOR)) {
                return EDIT;
            }
            return actor.has(Role.CITY_SIGNATORY) ? SUGGEST : NONE;
        }
        if (relations.contains(Relation.SECRETARIAT)) {
            if (actor.has(Role.SECRETARIAT_OFFICER)) {
                return EDIT;
            }
            return actor.has(Role.SECRETARIAT_HEAD) ? SUGGEST : NONE;
        }
        return NONE;
    }

    private static Map<String, SectionRight> all(SectionRight right) {
        Map<String, SectionRight> sections = new HashMap<>();
        DeclarationSection.SPECS.forEach(spec -> sections.put(spec.name(), right));
        return sections;
    }

    @Override
    public List<Person> colleagues(SubjectRef subject, Actor actor) {
        if (ever(actor, cases.relations(subject, actor)) == NONE) {
            return List.of();
        }
        return cases.parties(subject).stream()
                .flatMap(party -> organisations.people(party.organisation()).stream()
                        .filter(person -> WRITERS.contains(person.role())))
                .map(PersonInRole::person)
                .distinct()
                .toList();
    }

    /** Who holds the pen lets in whom the cities should hear, e.g. a migrants’ advisory body; no city does so for the others. */
    @Override
    public boolean letsGuestsIn(SubjectRef subject, Actor actor) {
        return actor.has(Role.SECRETARIAT_OFFICER)
                && cases.relations(subject, actor).contains(Relation.SECRETARIAT);
    }

    /** They comment while it is written, and read it afterwards; closed where nobody is left who could answer for them. */
    @Override
    public Optional<DocumentRights> guestRights(SubjectRef subject, OrganisationId host) {
        boolean hosts =
                cases.find(subject).filter(file -> file.lead().equals(host)).isPresent()
                        && !organisations.people(host, Role.SECRETARIAT_OFFICER).isEmpty();
        return hosts ? declarations.findById(subject.id()).flatMap(found -> ofGuests(found.kept())) : Optional.empty();
    }

    private static Optional<DocumentRights> ofGuests(DeclarationStatus status) {
        return switch (status) {
            case DRAFTING -> Optional.of(new DocumentRights(all(COMMENT), SIDE, null));
            case FROZEN, OPEN, CLOSED, PRESENTED ->
                Optional.of(new DocumentRights(all(READ), SIDE, "declaration.text.why.closed"));
            case CALLED_OFF -> Optional.empty();
        };
    }

    @Override
    public String path(SubjectRef subject) {
        return "declarations/" + subject.id() + "/text";
    }
}
