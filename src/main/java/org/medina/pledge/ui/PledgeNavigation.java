package org.medina.pledge.ui;

import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.identity.CurrentActor;
import org.medina.pledge.PledgeId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the pledge's screens are. */
@Configuration(proxyBeanMethods = false)
public class PledgeNavigation {

    static final String LIST = "pledges";

    /** Address of a pledge's case page, without a leading slash. */
    public static String path(PledgeId id) {
        return LIST + "/" + id;
    }

    static String form(PledgeId id) {
        return path(id) + "/edit";
    }

    /** The text that is written together, alone. */
    static String text(PledgeId id) {
        return path(id) + "/text";
    }

    static String signing(PledgeId id) {
        return path(id) + "/sign";
    }

    static String paper(PledgeId id) {
        return path(id) + "/paper";
    }

    static String checkingPaper(PledgeId id) {
        return path(id) + "/check-paper";
    }

    static String correction(PledgeId id) {
        return path(id) + "/correct";
    }

    @Bean
    CaseView pledgeCaseView() {
        return CaseView.of(PledgeId.KIND, id -> path(new PledgeId(id)));
    }

    @Bean
    NavigationEntry pledgesEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "pledge.navigation", NavigationGroup.CASES, Symbol.PLEDGE, LIST, 20, () -> currentActor
                        .find()
                        .isPresent());
    }
}
