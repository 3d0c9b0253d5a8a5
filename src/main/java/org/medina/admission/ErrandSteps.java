package org.medina.admission;

import java.time.Clock;
import java.util.Optional;
import java.util.UUID;
import org.medina.identity.NotRegistered;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.PeopleRegister;
import org.medina.identity.PersonId;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Does one errand, in the transaction that ticks it off. */
@Component
class ErrandSteps {

    private final PeopleRegister register;
    private final Organisations organisations;
    private final AdmissionRows admissions;
    private final SeatInvitationRows invitations;
    private final SuspensionRows suspensions;
    private final AdmissionHistory history;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    ErrandSteps(
            PeopleRegister register,
            Organisations organisations,
            AdmissionRows admissions,
            SeatInvitationRows invitations,
            SuspensionRows suspensions,
            AdmissionHistory history,
            ApplicationEventPublisher events,
            Clock clock) {
        this.register = register;
        this.organisations = organisations;
        this.admissions = admissions;
        this.invitations = invitations;
        this.suspensions = suspensions;
        this.history = history;
        this.events = events;
        this.clock = clock;
    }

    /** @throws NotRegistered where it is not done, and why */
    @Transactional(propagation = Propagation.MANDATORY, noRollbackFor = NotRegistered.class)
    public void run(Errand errand) {
        OrganisationId organisation = new OrganisationId(errand.about());
        switch (errand.kind()) {
            case ORGANISATION -> make(errand.target());
            case MEMBER -> admit(organisation, errand.target());
            case LEAVE -> register.remove(organisation, new PersonId(errand.target()));
            case STANDING -> register.open(organisation, !suspensions.isSuspended(organisation));
        }
    }

    private void make(UUID admission) {
        Admission admitted = admissions.find(admission).orElseThrow();
        AdmissionRequest said = admitted.request();
        OrganisationId made = register.keep(new PeopleRegister.Seat(
                admission.toString(),
                admitted.alias(),
                said.name(),
                admitted.kind().organisation(),
                said.country(),
                said.focal(),
                admitted.kind().roles()));
        if (organisations.find(admitted.alias()).isEmpty()) {
            // another node reads the sign-in server just now
            throw new NotRegistered(NotRegistered.Why.AWAY, "not mirrored yet");
        }
        admissions.made(admission, made);
        history.note(admission, "made", null);
    }

    private void admit(OrganisationId organisation, UUID id) {
        Optional<Invitation> open = invitations.find(id).filter(Invitation::isOpen);
        if (open.isEmpty()) {
            return;
        }
        Invitation invitation = open.get();
        PersonId person = register.admit(
                organisation,
                new PeopleRegister.Invitee(invitation.email(), invitation.firstName(), invitation.lastName()),
                invitation.roles());
        if (!organisations.isMember(person, organisation)) {
            throw new NotRegistered(NotRegistered.Why.AWAY, "not mirrored yet");
        }
        invitations.sent(id, person);
        events.publishEvent(new PersonInvited(id, person, clock.instant()));
    }
}
