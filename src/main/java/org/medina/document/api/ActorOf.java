package org.medina.document.api;

import java.util.Optional;
import org.medina.base.Problem;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolderStrategy;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.stereotype.Component;

/** Who somebody is now who has signed in some time ago: with the roles and for the organisation of this moment. */
@Component
class ActorOf {

    private final CurrentActor actors;
    private final SecurityContextHolderStrategy security;

    ActorOf(CurrentActor actors, SecurityContextHolderStrategy security) {
        this.actors = actors;
        this.security = security;
    }

    /** Empty when the sign-in is over. */
    Optional<Actor> find(Authentication authentication) {
        var before = security.getContext();
        security.setContext(new SecurityContextImpl(authentication));
        try {
            return actors.find();
        } catch (Problem e) {
            return Optional.empty();
        } finally {
            security.setContext(before);
        }
    }
}
