package org.medina.identity;

import java.time.Clock;
import java.util.Optional;
import java.util.function.Supplier;
import org.medina.base.Problem;
import org.springframework.security.authentication.AuthenticationCredentialsNotFoundException;
import org.springframework.stereotype.Service;

/** Who acts right now: the person signed in, or whoever a timer or the demo story acts as. */
@Service
public class CurrentActor {

    private static final ScopedValue<Actor> ACTING_AS = ScopedValue.newInstance();

    private final SignedIn signedIn;
    private final NetworkMandateRows mandates;
    private final Clock clock;

    CurrentActor(SignedIn signedIn, NetworkMandateRows mandates, Clock clock) {
        this.signedIn = signedIn;
        this.mandates = mandates;
        this.clock = clock;
    }

    /**
     * @throws AuthenticationCredentialsNotFoundException when nobody is signed in
     * @throws Problem INVALID when a person of several organisations names none, FORBIDDEN when they name one that is
     *     not theirs
     */
    public Actor get() {
        return find().orElseThrow(() -> new AuthenticationCredentialsNotFoundException("nobody is signed in"));
    }

    /** @throws Problem as {@link #get()} */
    public Optional<Actor> find() {
        if (ACTING_AS.isBound()) {
            return Optional.of(asOfNow(ACTING_AS.get()));
        }
        return signedIn.rights()
                .map(rights -> rights.actingFor(signedIn.actingFor(rights).orElse(null)))
                .map(this::asOfNow);
    }

    /** The actor with the cities that their network may act for at this moment, which a mandate begins and ends. */
    public Actor asOfNow(Actor actor) {
        return actor.supportsCities()
                ? actor.representing(
                        mandates.citiesOf(actor.requiredOrganisation().id(), clock.instant()))
                : actor;
    }

    /** Does the work as {@code actor}, whoever is signed in; may be nested, and does not reach into other threads. */
    public <T> T callAs(Actor actor, Supplier<T> work) {
        return ScopedValue.where(ACTING_AS, actor).call(work::get);
    }

    /** As {@link #callAs}, for work without a result. */
    public void runAs(Actor actor, Runnable work) {
        ScopedValue.where(ACTING_AS, actor).run(work);
    }
}
