package org.medina.declaration.ui;

import java.util.EnumSet;
import java.util.Set;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.declaration.DeclarationId;
import org.medina.identity.CurrentActor;
import org.medina.identity.Role;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the screens of declarations are. */
@Configuration(proxyBeanMethods = false)
public class DeclarationNavigation {

    static final String LIST = "declarations";
    static final String BEGINNING = LIST + "/new";

    /** Those who write, endorse or keep declarations. */
    private static final Set<Role> CONCERNED = EnumSet.of(
            Role.CITY_EDITOR,
            Role.CITY_COORDINATOR,
            Role.CITY_SIGNATORY,
            Role.SECRETARIAT_OFFICER,
            Role.SECRETARIAT_HEAD);

    /** Address of a declaration's case page, without a leading slash. */
    public static String path(DeclarationId id) {
        return LIST + "/" + id;
    }

    /** Address of the text that is written together. */
    static String text(DeclarationId id) {
        return path(id) + "/text";
    }

    /** Address of the page where a city endorses. */
    static String endorsing(DeclarationId id) {
        return path(id) + "/endorse";
    }

    /** Address of the page where mandates are checked. */
    static String checking(DeclarationId id) {
        return path(id) + "/endorsements";
    }

    @Bean
    CaseView declarationCaseView() {
        return CaseView.of(DeclarationId.KIND, id -> path(new DeclarationId(id)));
    }

    @Bean
    NavigationEntry declarationsEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "declaration.navigation", NavigationGroup.CASES, Symbol.DECLARATION, LIST, 33, () -> currentActor
                        .find()
                        .filter(actor -> actor.hasAny(CONCERNED))
                        .isPresent());
    }
}
