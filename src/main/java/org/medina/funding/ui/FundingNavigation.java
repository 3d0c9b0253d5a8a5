package org.medina.funding.ui;

import java.util.Optional;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.funding.FundingId;
import org.medina.identity.Actor;
import org.medina.identity.CurrentActor;
import org.medina.identity.Organisation;
import org.medina.identity.OrganisationKind;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens of funding requests are. */
@Configuration(proxyBeanMethods = false)
public class FundingNavigation {

    static final String LIST = "funding";
    static final String BEGIN = LIST + "/new";

    /** Address of a request's case page, without a leading slash. */
    public static String path(FundingId id) {
        return LIST + "/" + id;
    }

    /** Where a request from the pledge of that reference begins. */
    static String begin(String pledge) {
        return BEGIN + "?pledge=" + pledge;
    }

    static String form(FundingId id) {
        return path(id) + "/edit";
    }

    /** Whether the list is of use for the actor: for cities and who acts for them, and for the secretariat that keeps the thread. */
    static boolean isOfUse(Optional<Actor> actor) {
        return actor.map(Actor::organisation)
                        .map(Organisation::kind)
                        .filter(kind -> kind == OrganisationKind.CITY || kind == OrganisationKind.SECRETARIAT)
                        .isPresent()
                || actor.filter(Actor::supportsCities).isPresent();
    }

    @Bean
    CaseView fundingCaseView() {
        return CaseView.of(FundingId.KIND, id -> path(new FundingId(id)));
    }

    @Bean
    NavigationEntry fundingEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "funding.navigation",
                NavigationGroup.CASES,
                Symbol.FUNDING,
                LIST,
                35,
                () -> isOfUse(currentActor.find()));
    }
}
