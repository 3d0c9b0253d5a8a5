package org.medina.dossier.ui;

import com.vaadin.flow.i18n.I18NProvider;

/** Words of the dossier’s screens. */
final class DossierSay {

    private DossierSay() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate(key, arguments);
    }
}
