package org.medina.inbox.ui;

import com.vaadin.flow.i18n.I18NProvider;
import java.util.List;
import org.medina.base.ui.FactList;
import org.medina.base.ui.Question;

/** Says which keys there are in the list. */
final class WorkKeys {

    private static final List<String> KEYS = List.of(
            "inbox.keys.next",
            "inbox.keys.previous",
            "inbox.keys.open",
            "inbox.keys.claim",
            "inbox.keys.choose",
            "inbox.keys.ask");

    private WorkKeys() {}

    static Question question() {
        var facts = new FactList();
        KEYS.forEach(key -> facts.fact(I18NProvider.translate(key), I18NProvider.translate(key + ".does")));
        return new Question(I18NProvider.translate("inbox.keys"), I18NProvider.translate("inbox.keys.text"))
                .with(facts);
    }
}
