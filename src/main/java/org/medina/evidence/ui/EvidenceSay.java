package org.medina.evidence.ui;

import com.vaadin.flow.i18n.I18NProvider;

/** Words of the screens of evidence. */
final class EvidenceSay {

    private EvidenceSay() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("evidence." + key, arguments);
    }
}
