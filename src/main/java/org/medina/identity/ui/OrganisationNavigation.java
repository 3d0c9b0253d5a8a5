package org.medina.identity.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

@Configuration(proxyBeanMethods = false)
class OrganisationNavigation {

    static final String PATH = "organisation";

    @Bean
    NavigationEntry organisationEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "identity.navigation", NavigationGroup.PEOPLE, Symbol.ORGANISATION, PATH, 50, () -> currentActor
                        .find()
                        .filter(actor -> actor.organisation() != null || isRegistrar(actor))
                        .isPresent());
    }

    /** Who enters offices and mandates; the service checks it again. */
    static boolean isRegistrar(Actor actor) {
        return actor.has(Role.ADMIN) || actor.has(Role.SECRETARIAT_OFFICER) || actor.has(Role.SECRETARIAT_HEAD);
    }
}
