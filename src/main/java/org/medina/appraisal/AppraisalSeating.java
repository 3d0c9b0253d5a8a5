package org.medina.appraisal;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.casefile.Visibility;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.OrganisationKind;
import org.medina.identity.Organisations;
import org.medina.identity.Person;
import org.medina.identity.PersonId;
import org.medina.identity.Role;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Who takes the place of a seat that takes no part: another member of the committee, whom the secretariat names for the same
 * constituency. So that a recusal costs nobody a voice.
 */
@Service
public class AppraisalSeating {

    private final AppraisalAccess access;
    private final AppraisalRequestRows requests;
    private final SeatRows seats;
    private final SeatStanding standing;
    private final AppraisalCase appraisalCase;
    private final AppraisalProcess process;
    private final Organisations organisations;

    AppraisalSeating(
            AppraisalAccess access,
            AppraisalRequestRows requests,
            SeatRows seats,
            SeatStanding standing,
            AppraisalCase appraisalCase,
            AppraisalProcess process,
            Organisations organisations) {
        this.access = access;
        this.requests = requests;
        this.seats = seats;
        this.standing = standing;
        this.appraisalCase = appraisalCase;
        this.process = process;
        this.organisations = organisations;
    }

    /**
     * Members of the committee who could take a place.
     *
     * @param constituencies whose seats take no part and have nobody in their place
     * @param lenders organisations that may have lent a member
     */
    public record Places(List<String> constituencies, List<Person> members, List<Organisation> lenders) {

        public Places {
            constituencies = List.copyOf(constituencies);
            members = List.copyOf(members);
            lenders = List.copyOf(lenders);
        }
    }

    @Transactional(readOnly = true)
    public Places places(AppraisalId id) {
        access.toSee(id, AppraisalAction.NAME_STAND_IN);
        AppraisalRequest request = requests.of(id);
        OrganisationId committee = request.plan().committee().organisation();
        Set<PersonId> sitting =
                seats.of(id).stream().map(SeatRows.Seated::person).collect(Collectors.toSet());
        return new Places(
                open(id).stream().map(SeatRows.Seated::constituency).distinct().toList(),
                organisations.people(committee, Role.COMMITTEE_MEMBER).stream()
                        .map(held -> held.person())
                        .filter(person -> !sitting.contains(person.id()) && !seats.isRecused(id, person.id()))
                        .filter(person -> standing.barredBy(person.id(), null, request) == null)
                        .toList(),
                organisations.all(OrganisationKind.AGENCY));
    }

    /**
     * From now on that member votes in the place of the seat; a vote that is open goes on to its day.
     *
     * @param named account name or id of a member of the committee who has no seat here
     * @param lender alias or id of the organisation that lent the member; null where none did
     * @throws Problem NOT_FOUND, FORBIDDEN, WRONG_STATE, INVALID at constituency, person or secondedBy
     */
    @Transactional
    public void standIn(
            AppraisalId id, @Nullable String constituency, @Nullable String named, @Nullable String lender) {
        Appraisal appraisal = access.toChange(id, AppraisalAction.NAME_STAND_IN).appraisal();
        SeatRows.Seated apart = open(id).stream()
                .filter(seat -> seat.constituency().equals(constituency))
                .findFirst()
                .orElseThrow(() -> Problem.invalid("constituency", "appraisal.problem.no-free-place"));
        AppraisalRequest request = requests.of(id);
        PersonId person = member(named, request.plan().committee().organisation());
        if (seats.find(id, person).isPresent() || seats.isRecused(id, person)) {
            throw Problem.invalid("person", "appraisal.problem.has-a-seat");
        }
        if (standing.barredBy(person, lender(lender), request) != null) {
            throw Problem.invalid("person", "appraisal.problem.barred-stand-in");
        }
        seats.insertStandIn(id, person, apart);
        appraisalCase.noted(appraisal, appraisal.stage(), "stand-in", apart.constituency(), Visibility.SECRETARIAT);
        process.moved(id);
    }

    /** Seats that take no part and have nobody in their place who does. */
    private List<SeatRows.Seated> open(AppraisalId id) {
        return SeatRows.open(seats.of(id));
    }

    private PersonId member(@Nullable String named, OrganisationId committee) {
        if (named == null || named.isBlank()) {
            throw Problem.invalid("person", "appraisal.problem.needed");
        }
        return organisations
                .personAt(named)
                .map(Person::id)
                .filter(person -> organisations.people(committee, Role.COMMITTEE_MEMBER).stream()
                        .anyMatch(held -> held.person().id().equals(person)))
                .orElseThrow(() -> Problem.invalid("person", "appraisal.problem.not-a-member"));
    }

    private @Nullable OrganisationId lender(@Nullable String named) {
        if (named == null || named.isBlank()) {
            return null;
        }
        return organisations
                .find(named)
                .map(Organisation::id)
                .orElseThrow(() -> Problem.invalid("secondedBy", "appraisal.problem.unknown-organisation"));
    }
}
