package org.medina.review.ui;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.EnumSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.medina.review.ContributionId;
import org.medina.review.ReviewId;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens of reviews are. */
@Configuration(proxyBeanMethods = false)
public class ReviewNavigation {

    static final String LIST = "reviews";
    static final String CONTRIBUTIONS = "contributions";

    private static final Set<Role> REVIEWERS =
            EnumSet.of(Role.SECRETARIAT_OFFICER, Role.SECRETARIAT_HEAD, Role.SIGNATORY, Role.ADVISER);
    private static final Set<Role> ASKED = EnumSet.of(
            Role.CITY_EDITOR,
            Role.CITY_COORDINATOR,
            Role.CITY_SIGNATORY,
            Role.NETWORK_SUPPORTER,
            Role.STATE_FOCAL_POINT);

    /** Address of a cycle's page, without a leading slash. */
    public static String path(ReviewId id) {
        return LIST + "/" + id;
    }

    /** Address of the page of a city's contribution. */
    public static String path(ContributionId id) {
        return CONTRIBUTIONS + "/" + id;
    }

    static String edit(ReviewId id) {
        return path(id) + "/edit";
    }

    /** Address of the page where the dossier is read and signed. */
    static String signing(ReviewId id) {
        return path(id) + "/sign";
    }

    /** The contributions to a cycle, all or those that some number counts. */
    static String contributions(ReviewId id, @Nullable String parameter, @Nullable Object value) {
        String list = path(id) + "/contributions";
        return parameter == null || value == null
                ? list
                : list + "?" + parameter + "=" + URLEncoder.encode(value.toString(), StandardCharsets.UTF_8);
    }

    @Bean
    CaseView reviewCaseView() {
        return CaseView.of(ReviewId.KIND, id -> path(new ReviewId(id)));
    }

    @Bean
    CaseView contributionCaseView() {
        return CaseView.of(ContributionId.KIND, id -> path(new ContributionId(id)));
    }

    @Bean
    NavigationEntry reviewsEntry(CurrentActor currentActor) {
        return entry("review.navigation", LIST, 50, currentActor, REVIEWERS);
    }

    @Bean
    NavigationEntry contributionsEntry(CurrentActor currentActor) {
        return entry("review.navigation.contributions", CONTRIBUTIONS, 50, currentActor, ASKED);
    }

    private static NavigationEntry entry(
            String name, String path, int order, CurrentActor currentActor, Set<Role> concerned) {
        return new NavigationEntry(name, NavigationGroup.CASES, Symbol.FORUM, path, order, () -> currentActor
                .find()
                .filter(actor -> actor.hasAny(concerned))
                .isPresent());
    }
}
