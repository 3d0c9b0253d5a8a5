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
import org.medina.identity.OrganisationId;
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
    public boolean letsGuestsIn(SubjectRef subject, Actor actor) {
        return PledgeTextRules.letsGuestsIn(actor, cases.relations(subject, actor));
    }

    /** Closed where the city has nobody any more who could answer for its guests. */
    @Override
    public Optional<DocumentRights> guestRights(SubjectRef subject, OrganisationId host) {
        boolean hosts =
                cases.find(subject).filter(file -> file.lead().equals(host)).isPresent()
                        && organisations.people(host).stream()
                                .anyMatch(person -> PledgeTextRules.HOSTS.contains(person.role()));
        return hosts ? pledges.statusOf(subject.id()).flatMap(PledgeTextRules::ofGuests) : Optional.empty();
    }

    @Override
    public String path(SubjectRef subject) {
        return "pledges/" + subject.id();
    }
}
