package org.medina.progress.ui;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.progress.ProgressId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens of progress are. */
@Configuration(proxyBeanMethods = false)
public class ProgressNavigation {

    static final String LIST = "progress";
    static final String CALENDAR = "progress-calendar";

    /** Those who write updates, and those who check them. */
    private static final Set<Role> CONCERNED = EnumSet.of(
            Role.CITY_EDITOR,
            Role.CITY_COORDINATOR,
            Role.CITY_SIGNATORY,
            Role.NETWORK_SUPPORTER,
            Role.SECRETARIAT_OFFICER,
            Role.SECRETARIAT_HEAD);

    /** Address of a period's case page, without a leading slash. */
    public static String path(ProgressId id) {
        return LIST + "/" + id;
    }

    /** Address of the form in which the update is written. */
    static String form(ProgressId id) {
        return path(id) + "/edit";
    }

    @Bean
    CaseView progressCaseView() {
        return CaseView.of(ProgressId.KIND, id -> path(new ProgressId(id)));
    }

    @Bean
    NavigationEntry progressEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "progress.navigation", NavigationGroup.CASES, Symbol.PROGRESS, LIST, 25, () -> currentActor
                        .find()
                        .filter(actor -> actor.hasAny(CONCERNED))
                        .isPresent());
    }
}
