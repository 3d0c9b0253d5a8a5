package org.medina.admission;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.medina.base.Problem;
import org.medina.casefile.CaseFile;
import org.medina.casefile.CaseFiles;
import org.medina.guest.Guests;
import org.medina.identity.Absences;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Mandate;
import org.medina.identity.NetworkMandate;
import org.medina.identity.NetworkMandates;
import org.medina.identity.Office;
import org.medina.identity.OfficeId;
import org.medina.identity.Offices;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.Role;
import org.medina.inbox.OrganisationWork;
import org.medina.signoff.Signature;
import org.medina.signoff.Signoff;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** What is handed over when an office changes hands, as after elections: on one page, for those who come and those who go. */
@Service
@Transactional(readOnly = true)
public class Successions {

    private static final Set<Role> READ = EnumSet.of(
            Role.CITY_COORDINATOR, Role.CITY_SIGNATORY, Role.STATE_FOCAL_POINT, Role.AGENCY_APPROVER, Role.SIGNATORY);

    private final Seats seats;
    private final Organisations organisations;
    private final Offices offices;
    private final Absences absences;
    private final Signoff signoff;
    private final CaseFiles cases;
    private final OrganisationWork work;
    private final Guests guests;
    private final NetworkMandates mandates;
    private final CurrentActor current;

    Successions(
            Seats seats,
            Organisations organisations,
            Offices offices,
            Absences absences,
            Signoff signoff,
            CaseFiles cases,
            OrganisationWork work,
            Guests guests,
            NetworkMandates mandates,
            CurrentActor current) {
        this.seats = seats;
        this.organisations = organisations;
        this.offices = offices;
        this.absences = absences;
        this.signoff = signoff;
        this.cases = cases;
        this.work = work;
        this.guests = guests;
        this.mandates = mandates;
        this.current = current;
    }

    /** Whether the current actor reads that organisation’s page. */
    public boolean mayRead(OrganisationId organisation) {
        Actor actor = current.get();
        return AdmissionRules.admits(actor)
                || actor.actsFor(organisation) && (actor.hasAny(READ) || isNamed(actor, organisation));
    }

    /** Holds a mandate there, waits for it, or will hold it. */
    private boolean isNamed(Actor actor, OrganisationId organisation) {
        LocalDate today = offices.today(organisation);
        return offices.of(organisation).stream()
                .flatMap(office -> offices.mandates(office.id()).stream())
                .filter(mandate -> mandate.person().equals(actor.person()))
                .anyMatch(mandate -> !isOver(mandate, today));
    }

    /**
     * @throws Problem NOT_FOUND for all but the secretariat and the organisation’s own people, FORBIDDEN for those of them who
     *     neither run its cases nor sign
     */
    public Succession get(String alias) {
        SeatDetails seat = seats.get(alias);
        Organisation organisation = seat.organisation();
        if (!mayRead(organisation.id())) {
            throw Problem.forbidden();
        }
        Map<OfficeId, List<Signature>> signed =
                signoff.signedBy(organisation.id()).stream().collect(Collectors.groupingBy(Signature::office));
        return new Succession(
                organisation,
                offices.of(organisation.id()).stream()
                        .map(office -> seated(office, signed.getOrDefault(office.id(), List.of())))
                        .toList(),
                work.of(organisation.id()),
                seat.invitations().stream().filter(Invitation::isOpen).toList(),
                absences.ahead(organisation.id()),
                current.get().actsFor(organisation.id()) ? guests.running() : List.of(),
                networks(organisation.id()));
    }

    private List<Succession.Acting> networks(OrganisationId organisation) {
        return mandates.of(organisation).stream()
                .filter(mandate -> mandate.city().equals(organisation))
                .map(mandate -> new Succession.Acting(
                        mandate, organisations.get(mandate.network()).name(), mandates.standing(mandate)))
                .filter(acting -> acting.standing() != NetworkMandate.Standing.OVER
                        && acting.standing() != NetworkMandate.Standing.ENDED)
                .toList();
    }

    private Succession.Seated seated(Office office, List<Signature> signatures) {
        LocalDate today = offices.today(office.organisation());
        return new Succession.Seated(
                office,
                offices.mandates(office.id()).stream()
                        .map(mandate -> new Succession.Held(
                                mandate,
                                organisations
                                        .person(mandate.person())
                                        .map(Person::name)
                                        .orElse(""),
                                standing(mandate, today)))
                        .toList(),
                signatures.stream().map(this::signed).toList());
    }

    private Succession.Signed signed(Signature signature) {
        return cases.find(signature.subject())
                .map(found -> signed(signature, found))
                .orElseGet(() -> new Succession.Signed(signature, signature.subject(), null, null));
    }

    private static Succession.Signed signed(Signature signature, CaseFile found) {
        return new Succession.Signed(signature, found.subject(), found.reference(), found.title());
    }

    private Succession.Standing standing(Mandate mandate, LocalDate today) {
        if (isOver(mandate, today)) {
            return Succession.Standing.OVER;
        }
        if (mandate.from().isAfter(today)) {
            return Succession.Standing.AHEAD;
        }
        return offices.isWaiting(mandate) ? Succession.Standing.WAITS : Succession.Standing.ACTS;
    }

    private static boolean isOver(Mandate mandate, LocalDate today) {
        return mandate.until() != null && mandate.until().isBefore(today);
    }
}
