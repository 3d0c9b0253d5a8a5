package org.medina.call.ui;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.call.CallId;
import org.medina.casefile.ui.CaseView;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens of calls are. */
@Configuration(proxyBeanMethods = false)
public class CallNavigation {

    static final String LIST = "calls";
    static final String BEGINNING = LIST + "/new";
    static final String MECHANISMS = LIST + "/mechanisms";

    /** Those who ask for money, give it, or judge about it. */
    private static final Set<OrganisationKind> CONCERNED = EnumSet.of(
            OrganisationKind.CITY,
            OrganisationKind.AGENCY,
            OrganisationKind.SECRETARIAT,
            OrganisationKind.FUND,
            OrganisationKind.NETWORK);

    /** Address of a call’s page, without a leading slash. */
    public static String path(CallId id) {
        return LIST + "/" + id;
    }

    /** Address of its editor. */
    static String editor(CallId id) {
        return path(id) + "/edit";
    }

    /** Address of a mechanism’s page, without a leading slash. */
    static String mechanism(String key) {
        return MECHANISMS + "/" + key;
    }

    /** Address of its editor. */
    static String mechanismEditor(String key) {
        return mechanism(key) + "/edit";
    }

    /** Address of the form on which a request to a call begins; the requests’ own screen. */
    static String request(CallId id) {
        return "funding/new?call=" + id;
    }

    @Bean
    CaseView callCaseView() {
        return CaseView.of(CallId.KIND, id -> path(new CallId(id)));
    }

    @Bean
    NavigationEntry callsEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "call.navigation",
                NavigationGroup.CASES,
                Symbol.CALL,
                LIST,
                35,
                () -> isConcerned(currentActor.find()));
    }

    private static boolean isConcerned(Optional<Actor> actor) {
        return actor.map(Actor::organisation)
                .map(Organisation::kind)
                .filter(CONCERNED::contains)
                .isPresent();
    }
}
