package org.medina.admission.ui;

import com.vaadin.flow.i18n.I18NProvider;
import org.medina.admission.AdmissionState;
import org.medina.base.ui.StatusBadge;
import org.medina.base.ui.Tone;

/** Words of the screens of admission. */
final class Say {

    private Say() {}

    static String say(String key, Object... arguments) {
        return I18NProvider.translate("admission." + key, arguments);
    }

    static StatusBadge badge(AdmissionState state) {
        Tone tone =
                switch (state) {
                    case INVITED -> Tone.SKY;
                    case ASKED, CHECKED -> Tone.AMBER;
                    case ADMITTED -> Tone.LEAF;
                    case REFUSED -> Tone.STONE;
                };
        return new StatusBadge(say("state." + state), tone);
    }
}
