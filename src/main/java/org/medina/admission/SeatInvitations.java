package org.medina.admission;

import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.medina.base.FieldProblem;
import org.medina.base.Ids;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationId;
import org.medina.identity.Organisations;
import org.medina.identity.Role;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who is to act for an organisation: invited by the secretariat, told by mail, in with one link that works once. */
@Service
@Transactional
public class SeatInvitations {

    private static final int MAX_NAME = 100;

    private final SeatInvitationRows rows;
    private final SeatErrands errands;
    private final AdmissionHistory history;
    private final Organisations organisations;
    private final CurrentActor current;
    private final Clock clock;
    private final Duration good;
    private final String publicUrl;

    SeatInvitations(
            SeatInvitationRows rows,
            SeatErrands errands,
            AdmissionHistory history,
            Organisations organisations,
            CurrentActor current,
            Clock clock,
            @Value("${medina.admission.link-good-for:7d}") Duration good,
            @Value("${medina.public-url}") String publicUrl) {
        this.rows = rows;
        this.errands = errands;
        this.history = history;
        this.organisations = organisations;
        this.current = current;
        this.clock = clock;
        this.good = good;
        this.publicUrl = publicUrl;
    }

    /** What is said of somebody who is to be invited. */
    public record Draft(String email, String firstName, String lastName, Set<Role> roles) {

        public Draft {
            email = email.strip().toLowerCase(Locale.ROOT);
            firstName = firstName.strip();
            lastName = lastName.strip();
            roles = Set.copyOf(roles);
        }
    }

    /** What people of an organisation may hold; empty where the portal does not choose its people. */
    public Set<Role> roles(Organisation organisation) {
        return SeatKind.rolesIn(organisation.kind());
    }

    /**
     * Invites somebody; the account, the membership and the roles are made by an errand, and they are told by mail.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, INVALID with an entry a field, CONFLICT where
     *     somebody of that address is invited already
     */
    public Invitation invite(OrganisationId organisation, Draft draft) {
        AdmissionRules.requireAdmits(current.get(), organisation);
        check(organisations.get(organisation), draft);
        var invitation = new Invitation(
                Ids.next(),
                organisation,
                draft.email(),
                draft.firstName(),
                draft.lastName(),
                draft.roles(),
                Invitation.State.WAITING,
                null,
                current.get().name(),
                clock.instant(),
                null);
        if (!rows.insert(invitation)) {
            throw Problem.of(Problem.Kind.CONFLICT, "admission.problem.invited-already", draft.email());
        }
        history.note(organisation.value(), "person-invited", invitation.name());
        errands.ask(Errand.Kind.MEMBER, organisation.value(), invitation.id());
        return invitation;
    }

    /**
     * Takes an invitation back; whoever was made a member by it is taken out again.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, WRONG_STATE once they came
     */
    public void withdraw(UUID id) {
        Invitation invitation = open(id);
        rows.withdrawn(id);
        history.note(invitation.organisation().value(), "invitation-withdrawn", invitation.name());
        if (invitation.person() != null) {
            errands.ask(
                    Errand.Kind.LEAVE,
                    invitation.organisation().value(),
                    invitation.person().value());
        }
    }

    /**
     * A link to hand over otherwise than by mail, shown this once; it stands in the history that it was made.
     *
     * @throws Problem NOT_FOUND, FORBIDDEN for all but the secretariat, WRONG_STATE before the account is there and once they
     *     came
     */
    public String link(UUID id) {
        Invitation invitation = open(id);
        if (invitation.state() != Invitation.State.SENT) {
            throw wrongState(invitation);
        }
        history.note(invitation.organisation().value(), "link-made", invitation.name());
        return newLink(id);
    }

    /** For the mail that is just being written. */
    public String newLink(UUID id) {
        String secret = Secret.next();
        rows.addWay(id, Sha256.of(secret), clock.instant().plus(good));
        return publicUrl + "/join/person/" + secret;
    }

    /** What the mail of an invitation needs to say; empty once it is of no use any more. */
    @Transactional(readOnly = true)
    public Optional<Said> said(UUID id) {
        return rows.find(id)
                .filter(Invitation::isOpen)
                .map(invitation ->
                        new Said(organisations.get(invitation.organisation()).name(), good.toDays()));
    }

    /** For which organisation, and for how many days the link is good. */
    public record Said(String organisation, long days) {}

    private Invitation open(UUID id) {
        Invitation invitation = rows.hold(id).orElseThrow(Problem::notFound);
        AdmissionRules.requireAdmits(current.get(), invitation.organisation());
        if (!invitation.isOpen()) {
            throw wrongState(invitation);
        }
        return invitation;
    }

    private static Problem wrongState(Invitation invitation) {
        return Problem.of(
                Problem.Kind.WRONG_STATE,
                "problem.wrong-state",
                invitation.state().name());
    }

    private void check(Organisation organisation, Draft draft) {
        List<FieldProblem> problems = new ArrayList<>();
        if (!AdmissionRequest.isEmail(draft.email())) {
            problems.add(FieldProblem.of("email", "admission.problem.email"));
        }
        if (!isName(draft.firstName())) {
            problems.add(FieldProblem.of("firstName", "admission.problem.person-name", MAX_NAME));
        }
        if (!isName(draft.lastName())) {
            problems.add(FieldProblem.of("lastName", "admission.problem.person-name", MAX_NAME));
        }
        if (draft.roles().isEmpty() || !roles(organisation).containsAll(draft.roles())) {
            problems.add(FieldProblem.of("roles", "admission.problem.roles"));
        }
        if (!problems.isEmpty()) {
            throw Problem.invalid(problems);
        }
    }

    private static boolean isName(String name) {
        return !name.isEmpty()
                && name.length() <= MAX_NAME
                && !AdmissionRequest.hasControls(name)
                // what Keycloak takes for a name
                && !name.matches(".*[<>&\"$%!#?§;*~/\\\\|^=\\[\\]{}()].*");
    }
}
