package org.medina.appraisal.ui;

import java.util.EnumSet;
import java.util.Set;
import org.medina.appraisal.AppraisalId;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the appraisal's screens are. */
@Configuration(proxyBeanMethods = false)
public class AppraisalNavigation {

    static final String LIST = "appraisals";

    /** An applicant comes here from its request. */
    private static final Set<Role> AT_HOME =
            EnumSet.of(Role.AGENCY_REVIEWER, Role.COMMITTEE_MEMBER, Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD);

    /** Address of an appraisal's case page, without a leading slash. */
    public static String path(AppraisalId id) {
        return LIST + "/" + id.value();
    }

    /** Address where the own agency's review is written. */
    public static String review(AppraisalId id) {
        return path(id) + "/review";
    }

    /** Address of the committee's decision room. */
    public static String decision(AppraisalId id) {
        return path(id) + "/decision";
    }

    @Bean
    CaseView appraisalCaseView() {
        return CaseView.of(AppraisalId.KIND, id -> path(new AppraisalId(id)));
    }

    @Bean
    NavigationEntry appraisalsEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "appraisal.navigation", NavigationGroup.CASES, Symbol.PEOPLE, LIST, 45, () -> currentActor
                        .find()
                        .filter(actor -> actor.hasAny(AT_HOME))
                        .isPresent());
    }
}
