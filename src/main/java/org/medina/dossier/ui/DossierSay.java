package org.medina.dossier.ui;

import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.i18n.I18NProvider;

/** Words of the dossier’s screens. */
final class DossierSay {

    private DossierSay() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }

    static Paragraph quiet(String words) {
        var quiet = new Paragraph(words);
        quiet.addClassName("medina-quiet");
        return quiet;
    }
}
