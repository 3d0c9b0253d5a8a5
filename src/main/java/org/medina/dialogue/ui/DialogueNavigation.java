package org.medina.dialogue.ui;

import org.medina.base.SubjectRef;
import org.medina.base.ui.NavigationEntry;
import org.medina.base.ui.NavigationGroup;
import org.medina.base.ui.Symbol;
import org.medina.casefile.ui.CaseView;
import org.medina.dialogue.DialogueId;
import org.medina.identity.CurrentActor;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the dialogue's screens are. */
@Configuration(proxyBeanMethods = false)
public class DialogueNavigation {

    static final String LIST = "dialogues";
    static final String OPENING = LIST + "/new";
    static final String EVIDENCE = LIST + "/evidence";

    /** Name of the query parameter that says which case's text the dialogue is on. */
    static final String ABOUT = "about";

    /** Address of a dialogue's case page, without a leading slash. */
    public static String path(DialogueId id) {
        return LIST + "/" + id;
    }

    /** Address of its comments: in place, and as the matrix. */
    public static String comments(DialogueId id) {
        return path(id) + "/comments";
    }

    /** Address of the form that opens a dialogue on the text of a case. */
    public static String opening(SubjectRef about) {
        return OPENING + "?" + ABOUT + "=" + about;
    }

    @Bean
    CaseView dialogueCaseView() {
        return CaseView.of(DialogueId.KIND, id -> path(new DialogueId(id)));
    }

    @Bean
    NavigationEntry dialoguesEntry(CurrentActor currentActor) {
        return new NavigationEntry(
                "dialogue.navigation", NavigationGroup.CASES, Symbol.DIALOGUE, LIST, 30, () -> currentActor
                        .find()
                        .isPresent());
    }
}
