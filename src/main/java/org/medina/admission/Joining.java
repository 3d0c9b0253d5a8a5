package org.medina.admission;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.medina.base.Problem;
import org.medina.base.Sha256;
import org.medina.identity.NotRegistered;
import org.medina.identity.Organisations;
import org.medina.identity.PeopleRegister;
import org.medina.identity.PersonId;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** The door for people who are invited: their link, once, gives them a first password. */
@Service
public class Joining {

    private static final Duration IN_CASE_IT_WAS_LOST = Duration.ofMinutes(30);

    private final SeatInvitationRows rows;
    private final AdmissionHistory history;
    private final Organisations organisations;
    private final PeopleRegister register;
    private final Clock clock;

    Joining(
            SeatInvitationRows rows,
            AdmissionHistory history,
            Organisations organisations,
            PeopleRegister register,
            Clock clock) {
        this.rows = rows;
        this.history = history;
        this.organisations = organisations;
        this.register = register;
        this.clock = clock;
    }

    /** Who is invited to what; shown to whoever has the link. */
    public record Welcome(Invitation invitation, String organisation) {}

    /** @param password null for somebody who has one already */
    public record Joined(String userName, @Nullable String password, String organisation) {}

    /** Empty for a link that is none of ours, too old, or was used. */
    @Transactional(readOnly = true)
    public Optional<Welcome> welcome(String secret) {
        return rows.byWay(Sha256.of(secret), clock.instant())
                .filter(invitation -> invitation.state() == Invitation.State.SENT)
                .map(invitation -> new Welcome(
                        invitation, organisations.get(invitation.organisation()).name()));
    }

    /**
     * Lets them in; the link works no more. An answer may be lost on a bad line: until they have signed in, the same link gives
     * another first password for half an hour.
     *
     * @throws Problem NOT_FOUND for a link that is none of ours, too old, or was used; CONFLICT while the sign-in server is
     *     away: then the link stays good
     */
    @Transactional
    public Joined join(String secret) {
        String hash = Sha256.of(secret);
        Instant now = clock.instant();
        Invitation invitation = rows.byWay(hash, now)
                .flatMap(found -> rows.hold(found.id()))
                .filter(held -> held.state() == Invitation.State.SENT || held.state() == Invitation.State.JOINED)
                .orElseThrow(Problem::notFound);
        PersonId person = Optional.ofNullable(invitation.person()).orElseThrow(Problem::notFound);
        try {
            boolean again = invitation.state() == Invitation.State.JOINED;
            String password = register.hasChosenPassword(person) ? null : Secret.password();
            if (again && password == null) {
                throw Problem.notFound();
            }
            if (password != null) {
                register.firstPassword(person, password);
            }
            rows.joined(invitation.id(), now, hash, now.plus(IN_CASE_IT_WAS_LOST));
            history.noteFromOutside(invitation.organisation().value(), invitation.name(), "joined");
            return new Joined(
                    invitation.email(),
                    password,
                    organisations.get(invitation.organisation()).name());
        } catch (NotRegistered e) {
            throw Problem.of(Problem.Kind.CONFLICT, "admission.problem.sign-in-away");
        }
    }
}
