package org.medina.pledge;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.medina.base.SubjectRef;
import org.medina.casefile.CaseFiles;
import org.medina.document.DocumentOwner;
import org.medina.document.DocumentRights;
import org.medina.document.SectionSpec;
import org.medina.identity.Actor;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonInRole;
import org.springframework.stereotype.Component;

/** What the documents must know of a pledge's text: its sections, and who may do what in them now. */
@Component
class PledgeDocument implements DocumentOwner {

    private static final List<SectionSpec> SECTIONS = PledgeTexts.FIELDS.stream()
            .map(field ->
                    new SectionSpec(field.path(), field.messageKey(), field.messageKey() + ".help", field.limit()))
            .toList();

    private final PledgeRepository pledges;
    private final CaseFiles cases;
    private final Organisations organisations;

    PledgeDocument(PledgeRepository pledges, CaseFiles cases, Organisations organisations) {
        this.pledges = pledges;
        this.cases = cases;
        this.organisations = organisations;
    }

    @Override
    public String kind() {
        return PledgeId.KIND;
    }

    @Override
    public List<SectionSpec> sections() {
        return SECTIONS;
    }

    @Override
    public Optional<DocumentRights> rights(SubjectRef subject, Actor actor) {
        return pledges.statusOf(subject.id())
                .flatMap(status -> PledgeTextRules.of(actor, status, cases.relations(subject, actor)));
    }

    /** The cities write it together, and with them who enters it on a city's behalf; nobody else is told of it here. */
    @Override
    public List<Person> colleagues(SubjectRef subject, Actor actor) {
        if (!PledgeTextRules.writeTogether(cases.relations(subject, actor))) {
            return List.of();
        }
        return cases.parties(subject).stream()
                .filter(party -> PledgeTextRules.writeTogether(Set.of(party.relation())))
                .flatMap(party -> organisations.people(party.organisation()).stream()
                        .filter(person -> PledgeTextRules.knows(person.role(), party.relation())))
                .map(PersonInRole::person)
                .distinct()
                .toList();
    }

    @Override
    public String path(SubjectRef subject) {
        return "pledges/" + subject.id();
    }
}
