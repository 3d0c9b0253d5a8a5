package org.medina.demo;

import java.util.UUID;
import org.medina.identity.CurrentActor;
import org.medina.identity.MandateKind;
import org.medina.identity.Office;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Tells one step of the story, and notes in the same transaction that it is told. */
@Component
class StoryTeller {

    private final Told told;
    private final CurrentActor currentActor;
    private final Organisations organisations;
    private final Offices offices;

    StoryTeller(Told told, CurrentActor currentActor, Organisations organisations, Offices offices) {
        this.told = told;
        this.currentActor = currentActor;
        this.organisations = organisations;
        this.offices = offices;
    }

    /** The secretariat's officer enters the offices, from the cities' letters. */
    @Transactional
    public void seat(String key, OfficeSeat seat) {
        currentActor.runAs(organisations.actorFor("officer", "secretariat"), () -> enter(seat));
        told.note(key, null);
    }

    @Transactional
    public <T extends Tale<S>, S extends Tale.Step> void tell(String key, Teller<T, S> teller, T tale, S step) {
        UUID subject = currentActor.callAs(
                organisations.actorFor(step.account(), step.organisation()), () -> told.subject(tale.key())
                        .map(known -> {
                            teller.act(tale, known, step);
                            return known;
                        })
                        .orElseGet(() -> teller.begin(tale, step)));
        told.note(key, subject);
    }

    private void enter(OfficeSeat seat) {
        Organisation organisation = organisations
                .find(seat.organisation())
                .orElseThrow(() -> new IllegalStateException("no organisation " + seat.organisation()));
        Office office = offices.open(organisation.id(), seat.title());
        if (seat.holder() != null) {
            offices.grant(
                    office.id(), person(seat.holder()).id(), MandateKind.HOLDER, seat.since(), null, seat.document());
        }
        if (seat.deputy() != null) {
            offices.grant(
                    office.id(),
                    person(seat.deputy()).id(),
                    MandateKind.DEPUTY,
                    seat.since(),
                    null,
                    seat.deputyDocument());
        }
    }

    private Person person(String username) {
        return organisations
                .personNamed(username)
                .orElseThrow(() -> new IllegalStateException("no account " + username));
    }
}
