package org.medina.grant.ui;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.grant.GrantId;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the grant's screens are. */
@Configuration(proxyBeanMethods = false)
public class GrantNavigation {

    static final String LIST = "grants";

    /** Those who have a part in grants; cities find theirs there once they have asked for one. */
    private static final Set<Role> CONCERNED = EnumSet.of(
            Role.CITY_COORDINATOR,
            Role.CITY_SIGNATORY,
            Role.NETWORK_SUPPORTER,
            Role.AGENCY_REVIEWER,
            Role.AGENCY_APPROVER,
            Role.FUND_AGENT,
            Role.SECRETARIAT_OFFICER,
            Role.SECRETARIAT_HEAD);

    /** Address of a grant's case page, without a leading slash. */
    public static String path(GrantId id) {
        return LIST + "/" + id;
    }

    /** Address of the page where the agreement is read and signed. */
    static String signing(GrantId id) {
        return path(id) + "/sign";
    }

    /** Address of the form of the next report. */
    static String report(GrantId id) {
        return path(id) + "/report";
    }

    @Bean
    CaseView grantCaseView() {
        return CaseView.of(GrantId.KIND, id -> path(new GrantId(id)));
    }

    @Bean
    NavigationEntry grantsEntry(CurrentActor currentActor) {
        return new NavigationEntry("grant.navigation", NavigationGroup.CASES, Symbol.GRANT, LIST, 38, () -> currentActor
                .find()
                .filter(actor -> actor.hasAny(CONCERNED))
                .isPresent());
    }
}
